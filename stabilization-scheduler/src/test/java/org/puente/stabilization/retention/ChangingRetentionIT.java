package org.puente.stabilization.retention;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.puente.events.access.Role.AUDITOR;
import static org.puente.events.access.Role.DATA_PROTECTION_OFFICER;
import static org.puente.events.access.Role.PSYCHOSOCIAL_SUPERVISOR;
import static org.puente.stabilization.world.TeamDesk.get;
import static org.puente.stabilization.world.TeamDesk.post;
import static org.puente.stabilization.world.TeamDesk.refusal;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.stabilization.world.Desk;
import org.puente.stabilization.world.StabilizationService;
import org.puente.stabilization.world.Story;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** How long records are kept is written by one and switched on by another, never by SQL. */
@StabilizationService
class ChangingRetentionIT {

  private static final String RETENTION = "/api/v1/retention";
  private static final String DRAFT = RETENTION + "/draft";
  private static final String ON = DRAFT + "/switch-on";

  @Autowired Desk desk;
  @Autowired JdbcClient jdbc;

  private RestTestClient daniela = RestTestClient.bindToServer().build();
  private RestTestClient susana = daniela;

  @BeforeEach
  void clear() {
    daniela = desk.of("daniela", DATA_PROTECTION_OFFICER);
    susana = desk.of("susana", PSYCHOSOCIAL_SUPERVISOR);
    daniela.delete().uri(DRAFT).exchange();
  }

  @Test
  void what_one_writes_another_switches_on_as_it_was_shown() {
    int before = newest();
    assertThat(write(daniela, form(before, 400)).path("revision").asInt()).isOne();
    assertThat(refusal(susana, HttpMethod.PUT, DRAFT, form(before, 900)))
        .isEqualTo("draft-of-another");
    assertThat(refusal(daniela, HttpMethod.POST, ON, Map.of("revision", 1))).isEqualTo("own-draft");
    JsonNode again = write(daniela, form(before, 500));
    assertThat(again.path("revision").asInt()).isEqualTo(2);
    assertThat(again.path("goesAtOnce").path("NOTES").isNumber()).isTrue();
    assertThat(refusal(susana, HttpMethod.POST, ON, Map.of("revision", 1)))
        .isEqualTo("draft-changed");
    assertThat(newest()).as("a draft changes nothing").isEqualTo(before);

    assertThat(post(susana, ON, Map.of("revision", 2)).path("version").asInt())
        .isEqualTo(before + 1);

    JsonNode policy = get(desk.of("ana", AUDITOR), RETENTION + "/versions").path(0);
    assertThat(policy.path("version").asInt()).isEqualTo(before + 1);
    assertThat(policy.path("days").path("NOTES").asInt()).isEqualTo(500);
    assertThat(policy.path("draftedBy").asString()).isEqualTo("daniela");
    assertThat(policy.path("publishedBy").asString()).isEqualTo("susana");
    assertThat(
            jdbc.sql("SELECT count(*) FROM audit_event WHERE action = 'retention.switched-on'")
                .query(Long.class)
                .single())
        .isPositive();
    assertThat(refusal(susana, HttpMethod.POST, ON, Map.of("revision", 2))).isEqualTo("not-found");
    assertThat(refusal(susana, HttpMethod.PUT, DRAFT, form(before, 900)))
        .isEqualTo("policy-changed");
  }

  @Test
  void nonsense_is_refused_and_whoever_answers_for_one_place_changes_nothing() {
    int newest = newest();
    assertThat(refusal(daniela, HttpMethod.PUT, DRAFT, form(newest, 0)))
        .isEqualTo("invalid-fields");
    assertThat(refusal(daniela, HttpMethod.PUT, DRAFT, form(newest, 3651)))
        .isEqualTo("invalid-fields");
    Map<String, Object> one =
        Map.of(
            "basedOn", newest, "reason", "Una ley", "days", Map.of("NOTES", 400), "assumed", false);
    assertThat(refusal(daniela, HttpMethod.PUT, DRAFT, one)).isEqualTo("retention-days");
    assertThat(
            refusal(
                desk.in(Story.PROGRAMME.toString(), "tulcan", "dora", DATA_PROTECTION_OFFICER),
                HttpMethod.PUT,
                DRAFT,
                form(newest, 400)))
        .isEqualTo("retention-is-everywhere");
  }

  @Test
  void neither_a_request_nor_a_job_writes_a_policy_past_a_draft() {
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        INSERT INTO retention_policy (version, days, assumed) VALUES (999,
                          '{"NOTES": 1, "ASSESSMENTS": 1, "SESSIONS": 1, "CONSENTS": 1, "CONTACTS": 1}', false)
                        """)
                    .update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  private int newest() {
    return get(daniela, RETENTION).path("version").asInt();
  }

  private static JsonNode write(RestTestClient client, Object form) {
    return requireNonNull(
        client
            .put()
            .uri(DRAFT)
            .body(form)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody());
  }

  private static Map<String, Object> form(int basedOn, int notes) {
    var days = new EnumMap<RecordType, Integer>(RecordType.class);
    for (RecordType type : RecordType.values()) {
      days.put(type, 900);
    }
    days.put(RecordType.NOTES, notes);
    return Map.of("basedOn", basedOn, "reason", "Lo dice una ley", "days", days, "assumed", false);
  }
}
