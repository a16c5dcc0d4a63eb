package org.puente.stabilization.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.PSYCHOSOCIAL_WORKER;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.puente.stabilization.world.Desk;
import org.puente.stabilization.world.StabilizationService;
import org.puente.stabilization.world.Talks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@StabilizationService
class DirectoryIT {

  private static final String DIRECTORY = "/api/v1/directory";

  @Autowired Desk desk;
  @Autowired Talks talks;
  @Autowired JdbcClient jdbc;

  @Test
  void it_starts_with_every_kind_to_be_verified_and_without_an_organisation() {
    RestTestClient rita = desk.of("rita", COORDINATOR);

    for (ServiceKind kind : ServiceKind.values()) {
      JsonNode listed = talks.get(rita, DIRECTORY + "?kind=" + kind);
      JsonNode start =
          listed
              .valueStream()
              .filter(each -> each.path("offer").path("provider").isNull())
              .findFirst()
              .orElseThrow(() -> new AssertionError("no row to start from: " + kind));
      assertThat(start.path("trust").asString()).isEqualTo("TO_BE_VERIFIED");
      talks.refused(
          rita,
          DIRECTORY + "/" + start.path("id").asString() + "/verified",
          Map.of(),
          "service-unnamed");
    }
  }

  @Test
  void what_was_verified_goes_stale_and_what_changes_is_to_be_verified_again() {
    RestTestClient rita = desk.of("rita", COORDINATOR);
    JsonNode added =
        talks.post(rita, DIRECTORY, offer("Clínica de prueba", "tulcan"), HttpStatus.CREATED);
    String one = DIRECTORY + "/" + added.path("id").asString();
    assertThat(added.path("trust").asString()).isEqualTo("TO_BE_VERIFIED");

    JsonNode verified = talks.post(rita, one + "/verified", Map.of(), HttpStatus.OK);
    assertThat(verified.path("trust").asString()).isEqualTo("VERIFIED");
    talks.letTimePassUntil(
        Instant.parse(verified.path("verifiedAt").asString()).plus(Duration.ofDays(91)));

    assertThat(talks.get(rita, one).path("trust").asString()).isEqualTo("STALE");
    talks.post(rita, one + "/verified", Map.of(), HttpStatus.OK);
    rita.put()
        .uri(one)
        .body(offer("Clínica de prueba", "tulcan", "quito"))
        .exchange()
        .expectStatus()
        .isOk();
    assertThat(talks.get(rita, one).path("trust").asString()).isEqualTo("TO_BE_VERIFIED");
    assertThat(
            jdbc.sql("SELECT action FROM audit_event WHERE subject = ? ORDER BY seq")
                .param(added.path("id").asString())
                .query(String.class)
                .list())
        .containsExactly(
            "directory.added", "directory.verified", "directory.verified", "directory.changed");
  }

  @Test
  void what_is_no_longer_offered_is_archived_and_never_deleted() {
    RestTestClient rita = desk.of("rita", COORDINATOR);
    String id =
        talks
            .post(rita, DIRECTORY, offer("Antigua", "tulcan"), HttpStatus.CREATED)
            .path("id")
            .asString();

    talks.post(rita, DIRECTORY + "/" + id + "/archived", Map.of(), HttpStatus.OK);

    assertThat(talks.get(rita, DIRECTORY).toString()).doesNotContain(id);
    assertThat(talks.get(rita, DIRECTORY + "?archived=true").toString()).contains(id);
    talks.refused(rita, DIRECTORY + "/" + id + "/verified", Map.of(), "service-archived");
    assertThatThrownBy(() -> jdbc.sql("DELETE FROM directory_service").update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void whoever_coordinates_one_territory_keeps_its_services_and_no_others() {
    RestTestClient everywhere = desk.of("rita", COORDINATOR);
    RestTestClient tulcan = desk.in("*", "tulcan", "teresa", COORDINATOR);
    RestTestClient quito = desk.in("*", "quito", "quela", PSYCHOSOCIAL_WORKER);
    JsonNode own = talks.post(tulcan, DIRECTORY, offer("Propia", "tulcan"), HttpStatus.CREATED);
    JsonNode both =
        talks.post(
            everywhere, DIRECTORY, offer("De dos lugares", "tulcan", "quito"), HttpStatus.CREATED);

    talks.refused(tulcan, DIRECTORY, offer("Ajena", "quito"), "not-your-places");
    talks.refused(tulcan, DIRECTORY, offer("De todas partes"), "not-your-places");
    talks.refused(
        tulcan,
        DIRECTORY + "/" + both.path("id").asString() + "/verified",
        Map.of(),
        "not-your-places");
    String seenInQuito = talks.get(quito, DIRECTORY).toString();
    assertThat(seenInQuito)
        .contains(both.path("id").asString())
        .doesNotContain(own.path("id").asString());
    assertThat(talks.get(everywhere, DIRECTORY + "?territory=quito").toString())
        .contains(both.path("id").asString())
        .doesNotContain(own.path("id").asString());
  }

  /** A service that somebody offers in these territories. */
  private static Map<String, Object> offer(String provider, String... territories) {
    var offer = new HashMap<String, Object>();
    offer.put("kind", "HEALTH");
    offer.put("provider", provider);
    offer.put("cost", "Sin costo");
    offer.put("openingHours", "Lunes a viernes, 8 a 16");
    offer.put("territories", List.of(territories));
    offer.put("accepts", List.of("EVERYBODY", "WITHOUT_DOCUMENTS"));
    offer.put("focalDesk", "Trabajo social");
    offer.put("focalPhone", "+593 6 000 0000");
    return offer;
  }
}
