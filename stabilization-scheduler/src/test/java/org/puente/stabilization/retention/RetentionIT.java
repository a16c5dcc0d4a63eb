package org.puente.stabilization.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.puente.events.access.Role.DATA_PROTECTION_OFFICER;
import static org.puente.events.access.Role.PROTECTION_FOCAL_POINT;
import static org.puente.events.access.Role.PSYCHOSOCIAL_WORKER;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.Urgency;
import org.puente.events.testing.TestDatabase;
import org.puente.stabilization.compartment.PersonSeals;
import org.puente.stabilization.compartment.SealedKind;
import org.puente.stabilization.world.Desk;
import org.puente.stabilization.world.Houses;
import org.puente.stabilization.world.StabilizationService;
import org.puente.stabilization.world.Talks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@StabilizationService
class RetentionIT {

  @Autowired Desk desk;
  @Autowired Talks talks;
  @Autowired Houses houses;
  @Autowired Retention retention;
  @Autowired PersonSeals seals;
  @Autowired JdbcClient jdbc;
  @Autowired TestDatabase database;

  private static final Map<String, String> TAKING =
      Map.of(
          "note", "DELETE FROM note WHERE person_id = ?",
          "key", "DELETE FROM person_seal_key WHERE person_id = ?",
          "consent", "DELETE FROM consent WHERE person_id = ?",
          "contact",
              "DELETE FROM contact c USING task t WHERE t.task_id = c.task_id AND t.person_id = ?",
          "need",
              """
              DELETE FROM assessed_need n USING needs_assessment a, episode e
              WHERE a.assessment_id = n.assessment_id AND e.episode_id = a.episode_id AND e.person_id = ?
              """,
          "reason",
              """
              UPDATE urgency_reason r SET reason_enc = NULL
              FROM episode e WHERE e.episode_id = r.episode_id AND e.person_id = ?
              """);

  private RestTestClient paula = RestTestClient.bindToServer().build();

  private record Sealed(UUID id, byte[] words) {}

  /**
   * A later version than the assumptions: two days, so that the clock of all tests goes on little.
   */
  @BeforeEach
  void twoDays() {
    paula = desk.of("paula", PSYCHOSOCIAL_WORKER);
    JdbcClient.create(database.asOwner())
        .sql(
            """
            INSERT INTO retention_policy (version, days, assumed)
            SELECT max(version) + 1,
              '{"NOTES": 2, "ASSESSMENTS": 2, "SESSIONS": 2, "CONSENTS": 2, "CONTACTS": 2}', false
            FROM retention_policy
            """)
        .update();
  }

  @Test
  void after_its_time_a_note_opens_for_nobody_and_a_proof_is_there() {
    var late = spokenWith();
    UUID person = late.story().personId;
    Sealed copy =
        jdbc.sql("SELECT note_id AS id, words_enc AS words FROM note WHERE person_id = ?")
            .param(person)
            .query(Sealed.class)
            .single();
    List<String> keys =
        jdbc.sql(
                "SELECT encode(sha256(key_enc), 'hex') FROM person_seal_key WHERE person_id = ? ORDER BY 1")
            .param(person)
            .query(String.class)
            .list();
    end(late);
    letTwoDaysPass();

    purgeAll();

    assertThat(seals.open(person, SealedKind.GBV_NOTE, copy.id(), copy.words())).isEmpty();
    assertThat(
            talks
                .get(desk.of("flor", PROTECTION_FOCAL_POINT), late.episode() + "/notes")
                .path("notes"))
        .isEmpty();
    assertThat(talks.get(paula, late.episode() + "/urgency-reasons")).isEmpty();
    for (String table : List.of("note", "person_seal_key", "consent")) {
      assertThat(rows(table, person)).as(table).isZero();
    }
    List<JsonNode> proofs = proofsOf(person);
    int newest =
        jdbc.sql("SELECT max(version) FROM retention_policy").query(Integer.class).single();
    assertThat(proofs).allMatch(proof -> proof.path("policyVersion").asInt() == newest);
    assertThat(
            proofs.stream()
                .filter(proof -> !proof.path("keyFingerprint").isNull())
                .map(proof -> proof.path("keyFingerprint").asString())
                .sorted())
        .containsExactlyElementsOf(keys);
    assertThat(proofs.stream().map(proof -> proof.path("recordType").asString()))
        .contains("NOTES", "ASSESSMENTS", "CONSENTS", "CONTACTS");
    talks.refused(
        paula, late.episode() + "/notes", Map.of("compartment", "GBV", "words", "-"), "notes-over");
    purgeAll();
    assertThat(proofsOf(person)).hasSameSizeAs(proofs);
  }

  @Test
  void nothing_goes_while_somebody_waits_or_is_visited() {
    var late = spokenWith();
    UUID person = late.story().personId;
    letTwoDaysPass();
    purgeAll();
    assertThat(rows("note", person)).isEqualTo(1);

    end(late);
    jdbc.sql(
            "UPDATE episode SET followed_until = app_now() + interval '3 days' WHERE episode_id = ?")
        .param(late.episodeId())
        .update();
    letTwoDaysPass();
    purgeAll();

    assertThat(rows("note", person)).isEqualTo(1);
    assertThat(proofsOf(person)).isEmpty();
    assertThatExceptionOfType(DataIntegrityViolationException.class)
        .isThrownBy(
            () ->
                JdbcClient.create(database.asOwner())
                    .sql("DELETE FROM person_seal_key WHERE person_id = ?")
                    .param(person)
                    .update());
  }

  @Test
  void nobody_takes_anything_away_before_the_policys_days_ran_out() {
    var late = spokenWith();
    UUID person = late.story().personId;
    end(late);

    TAKING.forEach(
        (what, sql) ->
            assertThatExceptionOfType(DataIntegrityViolationException.class)
                .as(what)
                .isThrownBy(() -> taken(sql, person))
                .withMessageContaining("has not run out"));
    letTwoDaysPass();
    TAKING.forEach((what, sql) -> assertThat(taken(sql, person)).as(what).isPositive());
  }

  private int taken(String sql, UUID person) {
    return JdbcClient.create(database.asOwner()).sql(sql).param(person).update();
  }

  private Talks.Late spokenWith() {
    var late = talks.takenBy(paula, Urgency.LOW);
    talks.post(
        paula,
        late.episode() + "/notes",
        Map.of("compartment", "GBV", "words", "lo que contó"),
        HttpStatus.CREATED);
    talks.post(
        paula,
        late.episode() + "/assessments",
        Map.of("needs", Map.of("HEALTH", "URGENT"), "urgentBecause", "INTERRUPTED_MEDICATION"),
        HttpStatus.CREATED);
    talks.done(
        paula,
        late.episode() + "/consents",
        Map.of("purpose", "SUPPORT", "decision", "REFUSED", "givenBy", "PERSON"));
    talks.post(paula, late.task() + "/outcome", talks.outcome("DECLINED", null), HttpStatus.OK);
    return late;
  }

  private void end(Talks.Late late) {
    houses.tell(late.story().approved().paid(houses.now()));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                jdbc.sql("SELECT support_ended_at(?) IS NOT NULL")
                    .param(late.story().personId)
                    .query(Boolean.class)
                    .single());
  }

  private void letTwoDaysPass() {
    talks.letTimePassUntil(houses.now().plus(Duration.ofDays(2)).plusSeconds(1));
  }

  /** Other tests' people too, whom nobody asks for any more. */
  private void purgeAll() {
    int purged;
    do {
      purged = retention.round();
    } while (purged > 0);
  }

  private long rows(String table, UUID person) {
    return jdbc.sql("SELECT count(*) FROM %s WHERE person_id = ?".formatted(table))
        .param(person)
        .query(Long.class)
        .single();
  }

  private List<JsonNode> proofsOf(UUID person) {
    JsonNode proofs =
        talks.get(desk.of("daniela", DATA_PROTECTION_OFFICER), "/api/v1/retention/proofs");
    return StreamSupport.stream(proofs.spliterator(), false)
        .filter(proof -> proof.path("personId").asString().equals(person.toString()))
        .toList();
  }
}
