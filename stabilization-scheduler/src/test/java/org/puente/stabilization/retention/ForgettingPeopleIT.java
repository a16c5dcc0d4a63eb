package org.puente.stabilization.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.puente.events.access.Role.DATA_PROTECTION_OFFICER;
import static org.puente.events.access.Role.PROTECTION_FOCAL_POINT;
import static org.puente.events.access.Role.PSYCHOSOCIAL_WORKER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.PersonErased;
import org.puente.events.contract.Urgency;
import org.puente.events.envelope.EventJson;
import org.puente.events.testing.TestDatabase;
import org.puente.stabilization.compartment.PersonSeals;
import org.puente.stabilization.compartment.SealedKind;
import org.puente.stabilization.world.Desk;
import org.puente.stabilization.world.Houses;
import org.puente.stabilization.world.StabilizationService;
import org.puente.stabilization.world.Talks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@StabilizationService
class ForgettingPeopleIT {

  private static final EventJson JSON = new EventJson();

  @Autowired Desk desk;
  @Autowired Talks talks;
  @Autowired Houses houses;
  @Autowired PersonSeals seals;
  @Autowired JdbcClient jdbc;
  @Autowired TestDatabase database;

  private RestTestClient paula = RestTestClient.bindToServer().build();
  private RestTestClient flor = paula;

  private record Copy(UUID id, byte[] words) {}

  @BeforeEach
  void desks() {
    paula = desk.of("paula", PSYCHOSOCIAL_WORKER);
    flor = desk.of("flor", PROTECTION_FOCAL_POINT);
  }

  @Test
  void whoever_is_erased_leaves_no_words_that_open_and_a_proof_of_each_key() {
    var late = spokenWith();
    var twin = spokenWith();
    UUID person = late.story().personId;
    List<Copy> copies =
        jdbc.sql("SELECT note_id AS id, words_enc AS words FROM note WHERE person_id = ?")
            .param(person)
            .query(Copy.class)
            .list();
    List<String> keys = new ArrayList<>(keysOf(person));
    keys.addAll(keysOf(twin.story().personId));

    erase(person, twin.story().personId);

    assertThat(copies).hasSize(2);
    for (SealedKind kind : SealedKind.values()) {
      assertThat(copies)
          .allSatisfy(
              copy -> assertThat(seals.open(person, kind, copy.id(), copy.words())).isEmpty());
    }
    for (Talks.Late one : List.of(late, twin)) {
      assertThat(rows("note", one.story().personId)).isZero();
      assertThat(rows("person_seal_key", one.story().personId)).isZero();
    }
    assertThat(talks.get(paula, late.episode() + "/urgency-reasons")).isEmpty();
    assertThat(proofs(person, twin.story().personId)).containsExactlyInAnyOrderElementsOf(keys);
    assertThat(erasure(person).path("protectionKept").asBoolean()).isFalse();
    for (String compartment : List.of("PSYCHOSOCIAL", "PROTECTION")) {
      talks.refused(
          paula,
          late.episode() + "/notes",
          Map.of("compartment", compartment, "words", "-"),
          "notes-over");
    }
  }

  @Test
  void an_alarm_after_it_is_raised_and_hearing_it_again_destroys_nothing() {
    var late = spokenWith();
    UUID person = late.story().personId;
    erase(person);
    talks.post(paula, late.task() + "/alarm", Map.of("reason", "DANGER"), HttpStatus.OK);
    assertThat(talks.get(paula, late.episode() + "/urgency-reasons")).hasSize(1);

    var next = spokenWith();
    tell(person);
    erase(next.story().personId);

    assertThat(talks.get(paula, late.episode() + "/urgency-reasons")).hasSize(1);
  }

  @Test
  void what_a_protection_case_needs_is_kept_until_its_own_time_is_over() {
    var late = spokenWith();
    UUID person = late.story().personId;
    talks.post(paula, late.episode() + "/reports", Map.of(), HttpStatus.CREATED);
    talks.post(
        flor,
        late.episode() + "/notes",
        Map.of("compartment", "PROTECTION", "words", "lo que sigue"),
        HttpStatus.CREATED);

    erase(person);

    JsonNode notes = talks.get(flor, late.episode() + "/notes").path("notes");
    assertThat(notes.valueStream().map(note -> note.path("words").asString()))
        .containsExactly("lo que sigue", "lo que contó");
    assertThat(erasure(person).path("protectionKept").asBoolean()).isTrue();
    talks.post(
        flor,
        late.episode() + "/notes",
        Map.of("compartment", "PROTECTION", "words", "lo último"),
        HttpStatus.CREATED);
    talks.refused(
        paula,
        late.episode() + "/notes",
        Map.of("compartment", "PSYCHOSOCIAL", "words", "-"),
        "notes-over");
    for (String sql :
        List.of(
            "DELETE FROM person_seal_key WHERE person_id = ?",
            "DELETE FROM note WHERE person_id = ?",
            "DELETE FROM person_erasure WHERE person_id = ?")) {
      assertThatExceptionOfType(DataAccessException.class)
          .as(sql)
          .isThrownBy(() -> owner().sql(sql).param(person).update());
    }
  }

  @Test
  void nobody_erases_a_protection_case_past_the_rule() {
    var late = spokenWith();
    talks.post(paula, late.episode() + "/reports", Map.of(), HttpStatus.CREATED);

    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(
            () ->
                owner()
                    .sql("INSERT INTO person_erasure VALUES (?, now(), now(), '{}')")
                    .param(late.story().personId)
                    .update())
        .withMessageContaining("protection case");
  }

  private Talks.Late spokenWith() {
    var late = talks.takenBy(paula, Urgency.LOW);
    for (String compartment : List.of("PSYCHOSOCIAL", "GBV")) {
      talks.post(
          paula,
          late.episode() + "/notes",
          Map.of("compartment", compartment, "words", "lo que contó"),
          HttpStatus.CREATED);
    }
    talks.post(
        paula,
        late.episode() + "/assessments",
        Map.of("needs", Map.of("HEALTH", "URGENT"), "urgentBecause", "INTERRUPTED_MEDICATION"),
        HttpStatus.CREATED);
    return late;
  }

  private void erase(UUID... people) {
    tell(people);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> List.of(people).stream().allMatch(person -> rows("person_erasure", person) == 1));
  }

  private void tell(UUID... people) {
    houses.tell(
        List.of(
            JSON.wrap(
                new PersonErased(people[0], List.of(people), houses.now()),
                1,
                houses.now(),
                "urn:puente:test")));
  }

  private List<String> keysOf(UUID person) {
    return jdbc.sql(
            "SELECT encode(sha256(key_enc), 'hex') FROM person_seal_key WHERE person_id = ?")
        .param(person)
        .query(String.class)
        .list();
  }

  private long rows(String table, UUID person) {
    return jdbc.sql("SELECT count(*) FROM %s WHERE person_id = ?".formatted(table))
        .param(person)
        .query(Long.class)
        .single();
  }

  private List<String> proofs(UUID... people) {
    return answers("/api/v1/retention/proofs", people)
        .filter(proof -> proof.path("because").asString().equals("ERASURE"))
        .map(proof -> proof.path("keyFingerprint").asString())
        .toList();
  }

  private JsonNode erasure(UUID person) {
    return answers("/api/v1/retention/erasures", person).findFirst().orElseThrow();
  }

  private Stream<JsonNode> answers(String path, UUID... people) {
    List<String> ids = List.of(people).stream().map(UUID::toString).toList();
    JsonNode all = talks.get(desk.of("daniela", DATA_PROTECTION_OFFICER), path);
    return StreamSupport.stream(all.spliterator(), false)
        .filter(one -> ids.contains(one.path("personId").asString()));
  }

  private JdbcClient owner() {
    return JdbcClient.create(database.asOwner());
  }
}
