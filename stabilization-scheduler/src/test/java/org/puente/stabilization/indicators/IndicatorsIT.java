package org.puente.stabilization.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.DONOR;
import static org.puente.events.access.Role.PSYCHOSOCIAL_WORKER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.CloseOutcome;
import org.puente.events.contract.Urgency;
import org.puente.stabilization.world.Board;
import org.puente.stabilization.world.Desk;
import org.puente.stabilization.world.Houses;
import org.puente.stabilization.world.StabilizationService;
import org.puente.stabilization.world.Talks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/**
 * The two indicators of BP5: mechanisms that follow from an assessment, people stabilised until
 * paid.
 */
@StabilizationService
class IndicatorsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Autowired Desk desk;
  @Autowired Houses houses;
  @Autowired Board board;
  @Autowired Talks talks;

  @Test
  void whoever_was_spoken_with_and_paid_is_stabilised_and_a_checklist_counts_after_an_assessment() {
    RestTestClient paula = desk.of("paula", PSYCHOSOCIAL_WORKER);
    Instant from = houses.now();
    Talks.Late spokenWith = talks.takenBy(paula, Urgency.HIGH);
    Talks.Late alone = talks.late(Urgency.HIGH);
    Talks.Late waiting = talks.takenBy(paula, Urgency.HIGH);

    apply(paula, spokenWith);
    talks.post(
        paula,
        spokenWith.episode() + "/assessments",
        Map.of("needs", Map.of("SHELTER", "SOME")),
        HttpStatus.CREATED);
    apply(paula, spokenWith);
    talks.post(paula, spokenWith.task() + "/contacts", talks.contact(true), HttpStatus.CREATED);
    talks.post(paula, waiting.task() + "/contacts", talks.contact(false), HttpStatus.CREATED);
    talks.letTimePassUntil(houses.now().plusSeconds(5));
    for (Talks.Late paid : List.of(spokenWith, alone)) {
      houses.tell(paid.story().approved().paid(houses.now()).closed(CloseOutcome.DELIVERED));
      await().atMost(PATIENCE).until(() -> board.watch(paid.story().promiseId).equals("DELIVERED"));
    }

    String query = "?from=" + from + "&until=" + houses.now().plusSeconds(1);
    JsonNode told = talks.get(desk.of("dora", DONOR), "/api/v1/indicators" + query);
    assertThat(told.path("mechanisms").asInt()).as("indicator (i)").isOne();
    assertThat(told.path("applications").asInt()).isEqualTo(2);
    JsonNode all = told.path("all");
    assertThat(all.path("delayed").asInt()).isEqualTo(3);
    assertThat(all.path("contacted").asInt()).isEqualTo(2);
    assertThat(all.path("inTime").asInt()).isEqualTo(2);
    assertThat(all.path("paid").asInt()).isEqualTo(2);
    assertThat(all.path("stabilised").asInt()).as("indicator (ii)").isOne();
    assertThat(all.path("daysWaited").asDouble()).isBetween(59.0, 61.0);
    assertThat(all.path("daysCovered").asDouble()).isBetween(0.0, 0.01);
    assertThat(told.path("byTerritory").path(0).path("by").asString()).isEqualTo("tulcan");
    assertThat(told.path("byCause").path(0).path("by").asString()).isEqualTo("PREPARATION");

    JsonNode people = talks.get(desk.of("rita", COORDINATOR), "/api/v1/indicators/people" + query);
    assertThat(people).hasSize(3);
    assertThat(
            StreamSupport.stream(people.spliterator(), false)
                .filter(each -> each.path("stabilised").asBoolean())
                .map(each -> each.path("personId").asString()))
        .containsExactly(spokenWith.story().personId.toString());
  }

  private void apply(RestTestClient worker, Talks.Late late) {
    talks.post(
        worker,
        late.episode() + "/applications",
        Map.of("protocol", "INFORMATION", "version", 1, "ticked", List.of("EXPLAINED")),
        HttpStatus.CREATED);
  }
}
