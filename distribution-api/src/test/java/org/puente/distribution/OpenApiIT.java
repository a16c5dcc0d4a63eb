package org.puente.distribution;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.puente.events.access.Role;
import org.puente.events.testing.OpenApiDocument;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class OpenApiIT {

  @Autowired Api api;

  @Test
  void eachOperationSaysWhatItDoes() {
    var json =
        api.anonymous()
            .get()
            .uri("/v3/api-docs")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    var published = new OpenApiDocument(requireNonNull(json));
    assertThat(published.operations()).contains("POST /api/v1/plans/{id}/approve");
    assertThat(published.undescribed()).isEmpty();
  }

  @Test
  void whatIsWrongWithAFieldIsSaidInEnglish() {
    api.as("ana", Role.PROGRAMME_OFFICER)
        .post()
        .uri("/api/v1/plans")
        .body(Map.of("cycle", -1, "territory", "tulcan"))
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[?(@.field == 'cycle')].message")
        .isEqualTo("must be greater than 0");
  }
}
