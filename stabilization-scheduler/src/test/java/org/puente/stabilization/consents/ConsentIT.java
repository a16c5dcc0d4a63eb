package org.puente.stabilization.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.puente.events.access.Role.PSYCHOSOCIAL_WORKER;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.Urgency;
import org.puente.stabilization.world.Board;
import org.puente.stabilization.world.Desk;
import org.puente.stabilization.world.StabilizationService;
import org.puente.stabilization.world.Talks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@StabilizationService
class ConsentIT {

  @Autowired Desk desk;
  @Autowired Talks talks;
  @Autowired Board board;
  @Autowired JdbcClient jdbc;

  @Test
  void refusing_support_moves_neither_money_nor_the_watch() {
    RestTestClient paula = desk.of("paula", PSYCHOSOCIAL_WORKER);
    var late = talks.takenBy(paula, Urgency.MEDIUM);
    List<String> watch = board.watchesIn(List.of(late.story().promiseId));
    List<String> told = talks.toldOf(late.story().personId);

    for (String purpose : List.of("SUPPORT", "REFERRAL", "SHARING", "DATA_RETENTION")) {
      talks.done(paula, late.episode() + "/consents", word(purpose, "REFUSED"));
    }
    talks.post(paula, late.task() + "/outcome", talks.outcome("DECLINED", null), HttpStatus.OK);

    assertThat(board.watchesIn(List.of(late.story().promiseId))).isEqualTo(watch);
    List<String> after = talks.toldOf(late.story().personId);
    assertThat(after.subList(told.size(), after.size()))
        .isNotEmpty()
        .allMatch(event -> event.startsWith("stabilization.tasks "));
    assertThat(jdbc.sql("SELECT DISTINCT topic FROM event_history").query(String.class).list())
        .containsExactly("stabilization.tasks");
  }

  @Test
  void what_nobody_said_is_not_on_record_and_the_newest_word_counts() {
    RestTestClient paula = desk.of("paula", PSYCHOSOCIAL_WORKER);
    var late = talks.takenBy(paula, Urgency.MEDIUM);
    String consents = late.episode() + "/consents";

    assertThat(decision(talks.get(paula, consents), "SHARING").isNull()).isTrue();
    talks.refused(paula, consents, word("SHARING", "WITHDRAWN"), "nothing-to-withdraw");
    talks.done(paula, consents, word("SHARING", "GIVEN"));
    talks.done(paula, consents, word("SHARING", "WITHDRAWN"));

    assertThat(decision(talks.get(paula, consents), "SHARING").asString()).isEqualTo("WITHDRAWN");
    assertThat(decision(talks.get(paula, consents), "REFERRAL").isNull()).isTrue();
    assertThatThrownBy(() -> jdbc.sql("UPDATE consent SET decision = 'GIVEN'").update())
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThat(
            jdbc.sql("SELECT has_table_privilege(?, 'consent', 'DELETE')")
                .param("stabilization_request")
                .query(Boolean.class)
                .single())
        .as("only retention deletes, and not at anybody's request")
        .isFalse();
  }

  @Test
  void first_aid_never_waits_for_consent_and_a_family_session_does() {
    RestTestClient paula = desk.of("paula", PSYCHOSOCIAL_WORKER);
    var late = talks.takenBy(paula, Urgency.MEDIUM);
    talks.done(paula, late.episode() + "/child", Map.of("kind", "CHILD", "guardian", "PRESENT"));
    String applications = late.episode() + "/applications";
    Map<String, Object> family =
        Map.of("protocol", "FAMILY_SESSION", "version", 1, "ticked", List.of("WHO"));

    talks.post(
        paula,
        applications,
        Map.of("protocol", "PFA", "version", 1, "ticked", List.of("LOOK_SAFETY")),
        HttpStatus.CREATED);
    talks.refused(paula, applications, family, "consent-first");
    talks.done(
        paula,
        late.episode() + "/consents",
        Map.of(
            "purpose", "SUPPORT",
            "decision", "GIVEN",
            "givenBy", "GUARDIAN",
            "childAssents", true));
    talks.post(paula, applications, family, HttpStatus.CREATED);
    talks.done(paula, late.episode() + "/consents", word("SUPPORT", "REFUSED"));
    talks.refused(paula, applications, family, "support-refused");
  }

  private static JsonNode decision(JsonNode consents, String purpose) {
    for (JsonNode each : consents.path("purposes")) {
      if (each.path("purpose").asString().equals(purpose)) {
        return each.path("decision");
      }
    }
    throw new AssertionError("no such purpose");
  }

  private static Map<String, Object> word(String purpose, String decision) {
    return Map.of("purpose", purpose, "decision", decision, "givenBy", "PERSON");
  }
}
