package org.puente.stabilization.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.events.access.Role.PSYCHOSOCIAL_SUPERVISOR;
import static org.puente.events.access.Role.PSYCHOSOCIAL_WORKER;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
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
class QualitySampleIT {

  @Autowired Desk desk;
  @Autowired Talks talks;
  @Autowired Houses houses;

  @Test
  void the_same_word_draws_the_same_checklists_and_never_notes() {
    RestTestClient paula = desk.of("paula", PSYCHOSOCIAL_WORKER);
    var late = talks.takenBy(paula, Urgency.LOW);
    for (int done = 0; done < 12; done++) {
      talks.post(
          paula,
          late.episode() + "/applications",
          Map.of("protocol", "INFORMATION", "version", 1, "ticked", List.of("NO_CONDITION")),
          HttpStatus.CREATED);
    }
    talks.post(
        paula,
        late.episode() + "/notes",
        Map.of("compartment", "PSYCHOSOCIAL", "words", "nunca en una muestra"),
        HttpStatus.CREATED);

    JsonNode first = drawn("puente", 10);

    assertThat(first.path("population").asLong()).isGreaterThanOrEqualTo(12);
    assertThat(first.path("drawn")).hasSize(10);
    assertThat(ids(drawn("puente", 10))).isEqualTo(ids(first));
    assertThat(ids(drawn("puente", 3))).isEqualTo(ids(first).subList(0, 3));
    assertThat(ids(drawn("camino", 10))).isNotEqualTo(ids(first));
    assertThat(first.toString()).doesNotContain("muestra");

    String reviewed = "/api/v1/quality-sample/" + ids(first).getFirst() + "/reviewed";
    talks.refused(
        desk.of("paula", PSYCHOSOCIAL_WORKER, PSYCHOSOCIAL_SUPERVISOR),
        reviewed,
        Map.of(),
        "own-checklist");
    talks.done(desk.of("susana", PSYCHOSOCIAL_SUPERVISOR), reviewed, Map.of());
    talks.refused(
        desk.of("sonia", PSYCHOSOCIAL_SUPERVISOR), reviewed, Map.of(), "checklist-reviewed");
    talks.refused(
        desk.in(Story.PROGRAMME.toString(), "quito", "otra", PSYCHOSOCIAL_SUPERVISOR),
        reviewed,
        Map.of(),
        "not-found");
    assertThat(drawn("puente", 10).path("drawn"))
        .extracting(one -> one.path("reviewedBy").asString(""))
        .containsOnlyOnce("susana");
  }

  private JsonNode drawn(String word, int size) {
    return talks.get(
        desk.of("susana", PSYCHOSOCIAL_SUPERVISOR),
        "/api/v1/quality-sample?word=%s&size=%d&from=%s&until=%s"
            .formatted(
                word, size, houses.now().minus(Duration.ofDays(1)), houses.now().plusSeconds(60)));
  }

  private static List<String> ids(JsonNode sample) {
    return StreamSupport.stream(sample.path("drawn").spliterator(), false)
        .map(one -> one.path("id").asString())
        .toList();
  }
}
