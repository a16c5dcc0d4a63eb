package org.puente.distribution.households;

import java.util.Objects;
import java.util.UUID;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Changes of households, confirmed over HTTP. */
final class Changes {

  private Changes() {}

  static JsonNode confirm(RestTestClient client, UUID change) {
    return json(client.post().uri(path(change) + "/confirm").exchange());
  }

  static int status(RestTestClient client, UUID change) {
    return client
        .post()
        .uri(path(change) + "/confirm")
        .exchange()
        .returnResult()
        .getStatus()
        .value();
  }

  static JsonNode json(RestTestClient.ResponseSpec answer) {
    return Objects.requireNonNull(
        answer.expectBody(JsonNode.class).returnResult().getResponseBody());
  }

  static String path(UUID change) {
    return "/api/v1/household-changes/" + change;
  }
}
