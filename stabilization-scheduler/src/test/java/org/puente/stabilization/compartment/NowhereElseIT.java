package org.puente.stabilization.compartment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.PSYCHOSOCIAL_WORKER;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.puente.events.contract.Urgency;
import org.puente.events.envelope.Envelope;
import org.puente.events.testing.TestDatabase;
import org.puente.stabilization.world.Desk;
import org.puente.stabilization.world.Houses;
import org.puente.stabilization.world.StabilizationService;
import org.puente.stabilization.world.Talks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What was written in a note stands in the note, and in nothing that can be read without keys. */
@StabilizationService
@ExtendWith(OutputCaptureExtension.class)
class NowhereElseIT {

  private static final String WORD = "palabraqueesdeunanota";

  @Autowired Desk desk;
  @Autowired Talks talks;
  @Autowired Houses houses;
  @Autowired TestDatabase database;
  @Autowired PersonSeals seals;

  @Test
  void words_stand_in_no_table_event_log_or_answer(CapturedOutput output) {
    RestTestClient paula = desk.of("paula", PSYCHOSOCIAL_WORKER);
    var late = talks.takenBy(paula, Urgency.LOW);
    String notes = late.episode() + "/notes";
    for (Compartment compartment : Compartment.values()) {
      String written =
          written(
              paula.mutate().defaultHeader("Idempotency-Key", UUID.randomUUID().toString()).build(),
              notes,
              Map.of("compartment", compartment, "words", WORD),
              HttpStatus.CREATED);
      assertThat(written).doesNotContain(WORD);
    }
    String refused =
        written(
            paula,
            notes,
            Map.of("compartment", "GBV", "words", WORD.repeat(200)),
            HttpStatus.BAD_REQUEST);
    assertThat(refused).doesNotContain(WORD).contains("words");
    assertThat(
            written(
                paula, notes, Map.of("compartment", WORD, "words", WORD), HttpStatus.BAD_REQUEST))
        .doesNotContain(WORD);
    written(
        desk.of("rita", COORDINATOR),
        late.episode() + "/exceptional-access",
        Map.of("reason", WORD),
        HttpStatus.CREATED);
    assertThat(talks.get(paula, notes).toString()).contains(WORD);

    assertThat(tablesWith(WORD)).isEmpty();
    assertThat(tablesWith(HexFormat.of().formatHex(WORD.getBytes(UTF_8)))).isEmpty();
    assertThat(houses.onTheRoadOf(late.story().personId).stream().map(Envelope::toString))
        .noneMatch(event -> event.contains(WORD));
    assertThat(output).doesNotContain(WORD);
    assertThat(talks.get(paula, late.task()).toString()).doesNotContain(WORD);
    assertThat(talks.get(paula, late.episode()).toString()).doesNotContain(WORD);
  }

  /** So that no dump of the database is a list of who was abused. */
  @Test
  void no_column_says_of_which_compartment_a_note_is() {
    RestTestClient paula = desk.of("paula", PSYCHOSOCIAL_WORKER);
    var late = talks.takenBy(paula, Urgency.LOW);
    written(
        paula,
        late.episode() + "/notes",
        Map.of("compartment", "GBV", "words", WORD),
        HttpStatus.CREATED);

    assertThat(rows("note", late.story().personId)).doesNotContain("GBV");
    assertThat(rows("person_seal_key", late.story().personId)).doesNotContain("GBV");
  }

  @Test
  void what_is_sealed_opens_only_as_what_it_was_sealed_as() {
    RestTestClient paula = desk.of("paula", PSYCHOSOCIAL_WORKER);
    UUID person = talks.takenBy(paula, Urgency.LOW).story().personId;
    UUID another = talks.takenBy(paula, Urgency.LOW).story().personId;
    UUID record = UUID.randomUUID();
    byte[] sealed = seals.seal(person, SealedKind.GBV_NOTE, record, WORD);
    seals.seal(person, SealedKind.PROTECTION_NOTE, record, WORD);
    seals.seal(another, SealedKind.GBV_NOTE, record, WORD);

    assertThat(seals.open(person, SealedKind.GBV_NOTE, record, sealed)).contains(WORD);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> seals.open(person, SealedKind.PROTECTION_NOTE, record, sealed));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> seals.open(another, SealedKind.GBV_NOTE, record, sealed));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> seals.open(person, SealedKind.GBV_NOTE, UUID.randomUUID(), sealed));
  }

  private static String written(
      RestTestClient client, String path, Map<String, ?> body, HttpStatus status) {
    return Objects.requireNonNull(
        client
            .post()
            .uri(path)
            .body(body)
            .exchange()
            .expectStatus()
            .isEqualTo(status)
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }

  private List<String> tablesWith(String word) {
    JdbcClient owner = JdbcClient.create(database.asOwner());
    return owner
        .sql(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history'")
        .query(String.class)
        .list()
        .stream()
        .filter(
            table ->
                owner
                    .sql(
                        "SELECT EXISTS (SELECT FROM %s t WHERE position(? IN t::text) > 0)"
                            .formatted(table))
                    .param(word)
                    .query(Boolean.class)
                    .single())
        .toList();
  }

  private String rows(String table, UUID person) {
    return JdbcClient.create(database.asOwner())
        .sql("SELECT string_agg(t::text, ' ') FROM %s t WHERE person_id = ?".formatted(table))
        .param(person)
        .query(String.class)
        .single();
  }
}
