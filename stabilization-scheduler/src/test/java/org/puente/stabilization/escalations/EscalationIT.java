package org.puente.stabilization.escalations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.PSYCHOSOCIAL_SUPERVISOR;
import static org.puente.events.access.Role.PSYCHOSOCIAL_WORKER;
import static org.puente.stabilization.world.TeamDesk.get;
import static org.puente.stabilization.world.TeamDesk.in;
import static org.puente.stabilization.world.TeamDesk.post;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.TaskEscalated;
import org.puente.events.contract.Urgency;
import org.puente.events.envelope.EventJson;
import org.puente.stabilization.world.Board;
import org.puente.stabilization.world.Desk;
import org.puente.stabilization.world.Houses;
import org.puente.stabilization.world.StabilizationService;
import org.puente.stabilization.world.Story;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** What waits too long is told once to who answers for it, and stands until somebody sees to it. */
@StabilizationService
class EscalationIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Autowired Desk desk;
  @Autowired Houses houses;
  @Autowired Board board;
  @Autowired Escalating escalating;

  @Test
  void what_nobody_takes_goes_to_the_coordinator_and_what_is_missed_to_supervision_once_each() {
    RestTestClient coordinator = in(desk, "escalate", "tere", COORDINATOR);
    RestTestClient supervisor = in(desk, "escalate", "susana", PSYCHOSOCIAL_SUPERVISOR);
    Story story = late("escalate");
    assertThat(causes(coordinator)).isEmpty();

    houses.letPass(Duration.ofMinutes(61)); // high: 1 hour
    await().atMost(PATIENCE).until(() -> causes(coordinator).equals(List.of("UNASSIGNED")));
    houses.letPass(Duration.ofDays(1)); // high: 1 day
    await()
        .atMost(PATIENCE)
        .until(() -> causes(supervisor).equals(List.of("CONTACT_MISSED", "UNASSIGNED")));
    assertThat(causes(in(desk, "elsewhere", "caro", COORDINATOR))).isEmpty();
    escalating.unassigned();
    escalating.missed();

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(escalatedTo(story))
                    .containsExactly("COORDINATOR", "PSYCHOSOCIAL_SUPERVISOR"));
    String task = "/api/v1/tasks/" + board.tasksOf(story.promiseId).getFirst().taskId();
    RestTestClient paula = in(desk, "escalate", "paula", PSYCHOSOCIAL_WORKER);
    post(paula, task + "/take", Map.of());
    assertThat(causes(coordinator)).containsExactly("CONTACT_MISSED");
    post(
        paula,
        task + "/contacts",
        Map.of("mode", "PHONE", "reached", false, "occurredAt", houses.now().toString()));
    assertThat(causes(coordinator)).isEmpty();
  }

  @Test
  void whoever_tried_in_time_has_missed_nothing() {
    RestTestClient supervisor = in(desk, "tried", "susana", PSYCHOSOCIAL_SUPERVISOR);
    RestTestClient paula = in(desk, "tried", "paula", PSYCHOSOCIAL_WORKER);
    Story story = late("tried");
    String task = "/api/v1/tasks/" + board.tasksOf(story.promiseId).getFirst().taskId();
    post(paula, task + "/take", Map.of());
    post(
        paula,
        task + "/contacts",
        Map.of("mode", "PHONE", "reached", false, "occurredAt", houses.now().toString()));

    houses.letPass(Duration.ofDays(2));
    Story other = late("tried");
    houses.letPass(Duration.ofDays(2));

    await().atMost(PATIENCE).until(() -> causes(supervisor).contains("CONTACT_MISSED"));
    assertThat(get(supervisor, "/api/v1/escalations"))
        .allSatisfy(
            each ->
                assertThat(each.path("personId").asString()).isEqualTo(other.personId.toString()));
    assertThat(escalatedTo(story)).isEmpty();
  }

  private List<String> causes(RestTestClient client) {
    return get(client, "/api/v1/escalations")
        .valueStream()
        .map(EscalationIT::cause)
        .sorted()
        .toList();
  }

  private static String cause(JsonNode escalation) {
    return escalation.path("cause").asString();
  }

  private List<String> escalatedTo(Story story) {
    return houses.onTheRoadOf(story.personId).stream()
        .filter(envelope -> envelope.contract().name().equals("TaskEscalated"))
        .map(envelope -> new EventJson().read(envelope.contract(), envelope.data()))
        .map(event -> ((TaskEscalated) event).to())
        .toList();
  }

  private Story late(String territory) {
    Story story = Story.dueAt(houses.now().minusSeconds(1)).promised(Urgency.HIGH, territory);
    houses.tell(story);
    await().atMost(PATIENCE).until(() -> board.tasksOf(story.promiseId).size() == 1);
    return story;
  }
}
