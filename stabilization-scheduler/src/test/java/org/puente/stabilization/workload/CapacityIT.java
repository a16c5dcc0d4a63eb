package org.puente.stabilization.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.PSYCHOSOCIAL_WORKER;
import static org.puente.stabilization.world.TeamDesk.enter;
import static org.puente.stabilization.world.TeamDesk.get;
import static org.puente.stabilization.world.TeamDesk.idOf;
import static org.puente.stabilization.world.TeamDesk.in;
import static org.puente.stabilization.world.TeamDesk.post;
import static org.puente.stabilization.world.TeamDesk.worker;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
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

/** A place is short while more people wait for somebody there than its team may take. */
@StabilizationService
class CapacityIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String PLACE = "short";
  private static final ZoneId OFFICE = ZoneId.of("America/Guayaquil");

  @Autowired Desk desk;
  @Autowired Houses houses;
  @Autowired Board board;

  @Test
  void a_place_is_short_until_somebody_may_take_who_waits() {
    RestTestClient clara = in(desk, PLACE, "clara", COORDINATOR);
    assertThat(shortages(clara)).isEmpty();
    Story first = late();
    late();
    assertThat(shortages(clara).path(0).path("people").asInt()).isEqualTo(2);
    assertThat(shortages(clara).path(0).path("room").asInt()).isZero();

    enter(clara, "walter", worker(PLACE, 1));
    assertThat(shortages(clara).path(0).path("room").asInt()).isOne();

    RestTestClient walter = in(desk, PLACE, "walter", PSYCHOSOCIAL_WORKER);
    String task = board.tasksOf(first.promiseId).getFirst().taskId().toString();
    post(walter, "/api/v1/tasks/" + task + "/take", Map.of());
    assertThat(shortages(clara).path(0).path("people").asInt()).isOne();
    assertThat(shortages(clara).path(0).path("room").asInt()).isZero();

    enter(clara, "wilma", worker(PLACE, 5));
    assertThat(shortages(clara)).isEmpty();
    String today = LocalDate.ofInstant(houses.now(), OFFICE).toString();
    clara
        .post()
        .uri("/api/v1/team/" + idOf("wilma") + "/leaves")
        .body(Map.of("from", today, "until", today))
        .exchange()
        .expectStatus()
        .is2xxSuccessful();
    assertThat(shortages(clara)).as("whoever is away takes nobody").hasSize(1);
    assertThat(shortages(in(desk, "ibarra", "irma", COORDINATOR)).toString()).doesNotContain(PLACE);
  }

  private static JsonNode shortages(RestTestClient client) {
    return get(client, "/api/v1/capacity/short");
  }

  private Story late() {
    Story story = Story.dueAt(houses.now().minusSeconds(1)).promised(Urgency.HIGH, PLACE);
    houses.tell(story);
    await().atMost(PATIENCE).until(() -> board.tasksOf(story.promiseId).size() == 1);
    return story;
  }
}
