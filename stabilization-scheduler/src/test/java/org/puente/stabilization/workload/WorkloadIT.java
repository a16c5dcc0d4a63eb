package org.puente.stabilization.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.PSYCHOSOCIAL_SUPERVISOR;
import static org.puente.events.access.Role.PSYCHOSOCIAL_WORKER;
import static org.puente.stabilization.world.TeamDesk.enter;
import static org.puente.stabilization.world.TeamDesk.get;
import static org.puente.stabilization.world.TeamDesk.in;
import static org.puente.stabilization.world.TeamDesk.post;
import static org.puente.stabilization.world.TeamDesk.worker;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.Urgency;
import org.puente.stabilization.world.Board;
import org.puente.stabilization.world.Desk;
import org.puente.stabilization.world.Houses;
import org.puente.stabilization.world.StabilizationService;
import org.puente.stabilization.world.Story;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Supervision sees who carries too much, and when they work; never what was said. */
@StabilizationService
class WorkloadIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final ZoneId OFFICE = ZoneId.of("America/Guayaquil");

  @Autowired Desk desk;
  @Autowired Houses houses;
  @Autowired Board board;

  @Test
  void evenings_and_weekends_are_counted_by_the_clock_of_the_office() {
    enter(in(desk, "load", "tere", COORDINATOR), "wanda", worker("load", 1));
    RestTestClient wanda = in(desk, "load", "wanda", PSYCHOSOCIAL_WORKER);
    Story story = Story.dueAt(houses.now().minusSeconds(1)).promised(Urgency.HIGH, "load");
    houses.tell(story);
    await().atMost(PATIENCE).until(() -> board.tasksOf(story.promiseId).size() == 1);
    String task = "/api/v1/tasks/" + board.tasksOf(story.promiseId).getFirst().taskId();
    post(wanda, task + "/take", Map.of());
    ZonedDateTime tuesday =
        houses
            .now()
            .atZone(OFFICE)
            .with(TemporalAdjusters.previous(DayOfWeek.TUESDAY))
            .with(LocalTime.of(10, 0));
    contact(wanda, task, tuesday.toInstant());
    contact(wanda, task, tuesday.with(LocalTime.of(19, 0)).toInstant());
    contact(wanda, task, tuesday.with(LocalTime.of(6, 59)).toInstant());
    contact(wanda, task, tuesday.minusDays(2).toInstant()); // a Sunday

    JsonNode seen =
        get(in(desk, "load", "susana", PSYCHOSOCIAL_SUPERVISOR), "/api/v1/workload").path(0);

    assertThat(seen.path("people").asInt()).isOne();
    assertThat(seen.path("caseload").asInt()).isOne();
    assertThat(seen.path("contacts").asInt()).isEqualTo(4);
    assertThat(seen.path("afterHours").asInt()).isEqualTo(2);
    assertThat(seen.path("weekends").asInt()).isOne();
    assertThat(seen.path("busiest").asInt()).isEqualTo(3);
    assertThat(seen.path("signals").toString()).isEqualTo("[\"AFTER_HOURS\",\"WEEKENDS\"]");
  }

  private static void contact(RestTestClient client, String task, Instant at) {
    post(
        client,
        task + "/contacts",
        Map.of("mode", "PHONE", "reached", true, "occurredAt", at.toString()));
  }
}
