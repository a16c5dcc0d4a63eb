package org.puente.stabilization.compartment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.DATA_PROTECTION_OFFICER;
import static org.puente.events.access.Role.PROTECTION_FOCAL_POINT;
import static org.puente.events.access.Role.PSYCHOSOCIAL_SUPERVISOR;
import static org.puente.events.access.Role.PSYCHOSOCIAL_WORKER;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.contract.Urgency;
import org.puente.stabilization.world.Desk;
import org.puente.stabilization.world.Houses;
import org.puente.stabilization.world.StabilizationService;
import org.puente.stabilization.world.Story;
import org.puente.stabilization.world.Talks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@StabilizationService
class NotesIT {

  private static final String ACCESSES = "/api/v1/exceptional-accesses";

  @Autowired Desk desk;
  @Autowired Talks talks;
  @Autowired Houses houses;

  @Test
  void psychosocial_notes_are_read_by_who_stands_by_and_by_nobody_else() {
    RestTestClient paula = desk.of("paula", PSYCHOSOCIAL_WORKER);
    var late = talks.takenBy(paula, Urgency.LOW);
    write(paula, late, "PSYCHOSOCIAL", "duerme mal");

    assertThat(words(paula, late)).containsExactly("duerme mal");
    for (RestTestClient other :
        List.of(
            desk.of("pedro", PSYCHOSOCIAL_WORKER),
            desk.of("rita", COORDINATOR),
            desk.of("susana", PSYCHOSOCIAL_SUPERVISOR),
            desk.of("flor", PROTECTION_FOCAL_POINT))) {
      assertThat(words(other, late)).isEmpty();
      assertThat(notes(other, late).path("closed").asBoolean()).isTrue();
    }
    talks.refused(
        desk.of("rita", COORDINATOR),
        notesOf(late),
        note("PSYCHOSOCIAL", "no es mío"),
        "not-yours");
  }

  @Test
  void notes_of_violence_are_read_by_focal_point_and_writer_and_for_others_are_not_there() {
    RestTestClient paula = desk.of("paula", PSYCHOSOCIAL_WORKER);
    RestTestClient flor = desk.of("flor", PROTECTION_FOCAL_POINT);
    var late = talks.takenBy(paula, Urgency.LOW);
    write(paula, late, "GBV", "lo que contó");
    write(flor, late, "PROTECTION", "lo que sigue");

    assertThat(words(flor, late)).containsExactly("lo que sigue", "lo que contó");
    assertThat(words(paula, late)).containsExactly("lo que contó");
    RestTestClient rita = desk.of("rita", COORDINATOR);
    JsonNode seen = notes(rita, late);
    assertThat(seen.path("notes")).isEmpty();
    assertThat(seen.path("closed").asBoolean()).isFalse();
    open(rita, late);
    assertThat(words(rita, late)).isEmpty();
  }

  @Test
  void a_focal_point_of_another_place_is_none_here() {
    RestTestClient paula = desk.of("paula", PSYCHOSOCIAL_WORKER);
    var late = talks.takenBy(paula, Urgency.LOW);
    write(paula, late, "GBV", "lo que contó");
    var both =
        new Caller(
            UUID.randomUUID(),
            "dos.lugares",
            Set.of(
                new Grant(PSYCHOSOCIAL_WORKER, Grant.ALL, Grant.ALL, "tulcan"),
                new Grant(PROTECTION_FOCAL_POINT, Grant.ALL, Grant.ALL, "quito")));

    assertThat(words(desk.of(both), late)).isEmpty();
  }

  @Test
  void a_correction_is_another_note_of_the_same_compartment() {
    RestTestClient paula = desk.of("paula", PSYCHOSOCIAL_WORKER);
    var late = talks.takenBy(paula, Urgency.LOW);
    String first = write(paula, late, "PSYCHOSOCIAL", "tres hijos").path("id").asString();

    talks.post(
        paula,
        notesOf(late),
        Map.of("compartment", "PSYCHOSOCIAL", "words", "dos hijos", "corrects", first),
        HttpStatus.CREATED);

    assertThat(words(paula, late)).containsExactly("dos hijos", "tres hijos");
    assertThat(notes(paula, late).path("notes").get(0).path("corrects").asString())
        .isEqualTo(first);
    talks.refused(
        paula,
        notesOf(late),
        Map.of("compartment", "GBV", "words", "dos hijos", "corrects", first),
        "no-such-note");
  }

  @Test
  void exceptional_access_lasts_a_quarter_of_an_hour_and_two_people_see_it_with_its_reason() {
    RestTestClient paula = desk.of("paula", PSYCHOSOCIAL_WORKER);
    RestTestClient susana = desk.of("susana", PSYCHOSOCIAL_SUPERVISOR);
    var late = talks.takenBy(paula, Urgency.LOW);
    var another = talks.takenBy(paula, Urgency.LOW);
    write(paula, late, "PSYCHOSOCIAL", "duerme mal");
    write(paula, another, "PSYCHOSOCIAL", "come bien");
    talks.refused(paula, accessTo(late), Map.of("reason", "quiero mirar"), "in-your-caseload");
    talks.refused(susana, accessTo(late), Map.of("reason", "   breve    "), "invalid-fields");

    JsonNode opened = open(susana, late);

    assertThat(words(susana, late)).containsExactly("duerme mal");
    assertThat(words(susana, another)).isEmpty();
    assertThat(words(desk.of("rita", COORDINATOR), late)).isEmpty();
    Instant until = Instant.parse(opened.path("until").asString());
    assertThat(until).isBeforeOrEqualTo(houses.now().plusSeconds(900));
    talks.letTimePassUntil(until);
    assertThat(words(susana, late)).isEmpty();

    String id = opened.path("id").asString();
    String seen = ACCESSES + "/" + id + "/seen";
    RestTestClient daniela = desk.of("daniela", DATA_PROTECTION_OFFICER);
    assertThat(
            line(daniela, ACCESSES + "?unseen=true", id).path("access").path("reason").asString())
        .isEqualTo("Paula no contesta");
    RestTestClient sonia = desk.of("sonia", PSYCHOSOCIAL_SUPERVISOR);
    assertThat(toSee(susana)).as("nobody is rung for their own").doesNotContain(id);
    assertThat(toSee(daniela)).contains(id).doesNotContain("Paula");
    assertThat(toSee(sonia)).contains(id);
    assertThat(toSee(desk.in(Story.PROGRAMME.toString(), "quito", "otra", PSYCHOSOCIAL_SUPERVISOR)))
        .as("of another place")
        .doesNotContain(id);
    assertThat(line(susana, ACCESSES, id).path("own").asBoolean()).isTrue();
    talks.refused(susana, seen, Map.of(), "own-access");
    talks.done(daniela, seen, Map.of());
    talks.refused(daniela, seen, Map.of(), "access-seen");
    assertThat(toSee(daniela)).doesNotContain(id);
    assertThat(toSee(sonia)).contains(id);
    talks.done(sonia, seen, Map.of());
    assertThat(toSee(sonia)).doesNotContain(id);
    JsonNode access = line(daniela, ACCESSES, id).path("access");
    assertThat(access.path("officerSaw").asString()).isEqualTo("daniela");
    assertThat(access.path("supervisorSaw").asString()).isEqualTo("sonia");
    assertThat(talks.get(daniela, ACCESSES + "?unseen=true").toString()).doesNotContain(id);
  }

  private String toSee(RestTestClient client) {
    return talks.get(client, ACCESSES + "/to-see").toString();
  }

  private JsonNode line(RestTestClient client, String path, String id) {
    return StreamSupport.stream(talks.get(client, path).spliterator(), false)
        .filter(one -> one.path("access").path("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode write(RestTestClient client, Talks.Late late, String compartment, String words) {
    return talks.post(client, notesOf(late), note(compartment, words), HttpStatus.CREATED);
  }

  private JsonNode open(RestTestClient client, Talks.Late late) {
    return talks.post(
        client, accessTo(late), Map.of("reason", " Paula no contesta "), HttpStatus.CREATED);
  }

  private JsonNode notes(RestTestClient client, Talks.Late late) {
    return talks.get(client, notesOf(late));
  }

  private List<String> words(RestTestClient client, Talks.Late late) {
    return StreamSupport.stream(notes(client, late).path("notes").spliterator(), false)
        .map(note -> note.path("words").asString())
        .toList();
  }

  private static Map<String, String> note(String compartment, String words) {
    return Map.of("compartment", compartment, "words", words);
  }

  private static String notesOf(Talks.Late late) {
    return late.episode() + "/notes";
  }

  private static String accessTo(Talks.Late late) {
    return late.episode() + "/exceptional-access";
  }
}
