package org.puente.events.road;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.puente.events.road.KitTopic.returned;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.events.access.Role;
import org.puente.events.ids.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RoadTest
class QuarantineIT {

  @Autowired KitTopic topic;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @Test
  void a_person_replays_what_can_be_applied_by_now_and_versions_are_obeyed() {
    UUID alone = Ids.next();
    UUID overtaken = Ids.next();
    String reason = "R" + Ids.next();
    topic.send(List.of(returned(alone, 1, reason), returned(overtaken, 1, reason)));
    await().until(() -> quarantined(alone) > 0 && quarantined(overtaken) > 0);
    topic.send(List.of(returned(overtaken, 2, "DAMAGED")));
    await().until(() -> kitReturn(overtaken).equals("2 DAMAGED"));

    assertThat(replay(quarantined(alone), Role.COORDINATOR)).isEqualTo(409);
    jdbc.sql("INSERT INTO reason VALUES (?)").param(reason).update();

    assertThat(replay(quarantined(alone), Role.AUDITOR)).isEqualTo(403);
    assertThat(replay(quarantined(alone), Role.COORDINATOR)).isEqualTo(200);
    assertThat(replay(quarantined(overtaken), Role.COORDINATOR)).isEqualTo(200);
    assertThat(replay(quarantined(overtaken), Role.COORDINATOR)).isEqualTo(200);
    assertThat(replay(999_999_999, Role.COORDINATOR)).isEqualTo(404);

    assertThat(kitReturn(alone)).isEqualTo("1 " + reason);
    assertThat(kitReturn(overtaken)).isEqualTo("2 DAMAGED");
    assertThat(
            jdbc.sql("SELECT state FROM quarantine WHERE id = ?")
                .param(quarantined(alone))
                .query(String.class)
                .single())
        .isEqualTo("REPLAYED");
    assertThat(
            jdbc.sql("SELECT actor FROM audit_event WHERE subject = ?")
                .param("quarantine:" + quarantined(alone))
                .query(String.class)
                .single())
        .isEqualTo("rita");
  }

  @Test
  void the_list_shows_what_and_why_but_no_payload() {
    UUID poison = Ids.next();
    topic.send(List.of(returned(poison, 1, "FORBIDDEN")));
    await().until(() -> quarantined(poison) > 0);

    String list = list(Role.AUDITOR, 200);

    assertThat(list)
        .contains(poison.toString(), "org.puente.KitReturned.v1", "kit_return_reason_check")
        .doesNotContain("FORBIDDEN");
    list(Role.VOLUNTEER, 403);
  }

  private long quarantined(UUID key) {
    return jdbc.sql("SELECT coalesce(max(id), 0) FROM quarantine WHERE key = ?")
        .param(key.toString().getBytes(UTF_8))
        .query(Long.class)
        .single();
  }

  private String kitReturn(UUID entitlement) {
    return jdbc.sql("SELECT sequence || ' ' || reason FROM kit_return WHERE entitlement_id = ?")
        .param(entitlement)
        .query(String.class)
        .optional()
        .orElse("");
  }

  private int replay(long id, Role role) {
    return Client.as(port, "rita", role)
        .post()
        .uri("/quarantine/{id}/replay", id)
        .exchange()
        .returnResult(String.class)
        .getStatus()
        .value();
  }

  private String list(Role role, int status) {
    return String.valueOf(
        Client.as(port, "alba", role)
            .get()
            .uri("/quarantine?limit=500")
            .exchange()
            .expectStatus()
            .isEqualTo(status)
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }
}
