package org.puente.stabilization.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.puente.events.access.Role.AUDITOR;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** Tasks go to who fits, as they were shown; what fits nobody waits with its reason. */
@StabilizationService
class AssignmentIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String PROPOSE = "/api/v1/assignments/propose";
  private static final String APPLY = "/api/v1/assignments/apply";
  private static final String HAND_OVER = "/api/v1/assignments/hand-over";

  @Autowired Desk desk;
  @Autowired Houses houses;
  @Autowired Board board;

  @Test
  void what_is_proposed_is_given_and_what_was_taken_meanwhile_is_left_out_and_named() {
    RestTestClient coordinator = in(desk, "give", "tere", COORDINATOR);
    List<UUID> tasks = lateIn("give", 3);
    assertThat(proposed(coordinator, "give").path("waiting").path(0).path("why").asString())
        .isEqualTo("NOBODY_THERE");
    enter(coordinator, "gina", worker("give", 2));

    JsonNode proposal = proposed(coordinator, "give");
    assertThat(proposal.path("given")).hasSize(2);
    assertThat(proposal.path("given").path(0).path("why").toString())
        .contains("TERRITORY", "LANGUAGE", "QUALIFICATION", "ONLY_ONE");
    assertThat(proposal.path("waiting")).hasSize(1);
    assertThat(proposal.path("waiting").path(0).path("why").asString()).isEqualTo("ALL_FULL");

    JsonNode taken = proposal.path("given").path(0).path("task");
    RestTestClient other = in(desk, "give", "olga", PSYCHOSOCIAL_WORKER);
    post(other, "/api/v1/tasks/" + taken.path("id").asString() + "/take", Map.of());
    JsonNode moved = post(coordinator, APPLY, moves(proposal));

    assertThat(moved.path("given")).hasSize(1);
    assertThat(moved.path("leftOut")).hasSize(1);
    assertThat(moved.path("leftOut").path(0).path("taskId")).isEqualTo(taken.path("id"));
    assertThat(moved.path("leftOut").path(0).path("why").asString()).isEqualTo("TAKEN_MEANWHILE");
    assertThat(tasks).hasSize(3);
    assertThat(mine("give", "gina")).hasSize(1);
    JsonNode again = post(coordinator, APPLY, moves(proposal));
    assertThat(again.path("given")).isEmpty();
  }

  @Test
  void each_is_told_on_the_road_and_stays_in_the_trail() {
    RestTestClient coordinator = in(desk, "told", "tere", COORDINATOR);
    Story story = late("told");
    enter(coordinator, "tina", worker("told", 2));

    post(coordinator, APPLY, moves(proposed(coordinator, "told")));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(houses.onTheRoadOf(story.personId))
                    .extracting(envelope -> envelope.contract().name())
                    .contains("TaskAssigned"));
    assertThat(get(desk.of("ada", AUDITOR), "/api/v1/audit?action=task.assigned").toString())
        .contains(board.tasksOf(story.promiseId).getFirst().taskId().toString());
  }

  @Test
  void who_is_full_is_given_nothing_even_by_hand() {
    RestTestClient coordinator = in(desk, "full", "tere", COORDINATOR);
    List<UUID> tasks = lateIn("full", 2);
    enter(coordinator, "fina", worker("full", 1));

    JsonNode moved =
        post(
            coordinator,
            APPLY,
            Map.of(
                "moves",
                tasks.stream().map(id -> Map.of("taskId", id, "to", idOf("fina"))).toList()));

    assertThat(moved.path("given")).hasSize(1);
    assertThat(moved.path("leftOut").path(0).path("why").asString()).isEqualTo("FULL");
  }

  @Test
  void what_somebody_on_leave_has_is_proposed_to_a_colleague() {
    RestTestClient coordinator = in(desk, "leave", "tere", COORDINATOR);
    lateIn("leave", 2);
    enter(coordinator, "lola", worker("leave", 5));
    post(coordinator, APPLY, moves(proposed(coordinator, "leave")));
    assertThat(proposed(coordinator, "leave").path("given")).isEmpty();
    enter(coordinator, "luis", worker("leave", 5));
    String today = LocalDate.ofInstant(houses.now(), ZoneId.of("America/Guayaquil")).toString();

    post(
        coordinator,
        "/api/v1/team/" + idOf("lola") + "/leaves",
        Map.of("from", today, "until", today));
    JsonNode proposal = proposed(coordinator, "leave");

    assertThat(proposal.path("given")).hasSize(2);
    assertThat(proposal.path("given").path(0).path("worker").asString())
        .isEqualTo(idOf("luis").toString());
    assertThat(post(coordinator, APPLY, moves(proposal)).path("given")).hasSize(2);
    assertThat(mine("leave", "luis")).hasSize(2);
  }

  @Test
  void a_worker_hands_over_their_own_tasks_and_nobody_elses() {
    RestTestClient coordinator = in(desk, "hand", "tere", COORDINATOR);
    Story story = late("hand");
    Board.Line line = board.tasksOf(story.promiseId).getFirst();
    enter(coordinator, "hugo", worker("hand", 5));
    enter(coordinator, "hilda", worker("hand", 5));
    RestTestClient hugo = in(desk, "hand", "hugo", PSYCHOSOCIAL_WORKER);
    RestTestClient hilda = in(desk, "hand", "hilda", PSYCHOSOCIAL_WORKER);
    post(hugo, "/api/v1/tasks/" + line.taskId() + "/take", Map.of());

    assertThat(handOver(hilda, "TASK", line.taskId(), "hilda").path("given")).isEmpty();
    assertThat(handOver(hugo, "EPISODE", line.episodeId(), "hilda").path("given")).hasSize(1);
    assertThat(mine("hand", "hilda")).hasSize(1);
    assertThat(handOver(coordinator, "WORKER", idOf("hilda"), "hugo").path("given")).hasSize(1);
    assertThat(mine("hand", "hugo")).hasSize(1);
  }

  @Test
  void the_next_task_of_a_person_goes_to_who_stands_by_them_however_full() {
    RestTestClient coordinator = in(desk, "same", "tere", COORDINATOR);
    Story first = late("same");
    enter(coordinator, "sara", worker("same", 1));
    post(coordinator, APPLY, moves(proposed(coordinator, "same")));
    enter(coordinator, "susi", worker("same", 9));
    Story second =
        Story.of(first.personId, houses.now().minusSeconds(1)).promised(Urgency.HIGH, "same");
    houses.tell(second);
    await().atMost(PATIENCE).until(() -> board.tasksOf(second.promiseId).size() == 1);

    JsonNode given = proposed(coordinator, "same").path("given");

    assertThat(given).hasSize(1);
    assertThat(given.path(0).path("worker").asString()).isEqualTo(idOf("sara").toString());
    assertThat(given.path(0).path("why").path(0).asString()).isEqualTo("SAME_WORKER");
    assertThat(post(coordinator, APPLY, moves(proposed(coordinator, "same"))).path("given"))
        .hasSize(1);
  }

  private JsonNode handOver(RestTestClient client, String what, UUID id, String to) {
    return post(client, HAND_OVER, Map.of("what", what, "id", id, "to", idOf(to)));
  }

  private JsonNode mine(String territory, String username) {
    return get(
            in(desk, territory, username, PSYCHOSOCIAL_WORKER),
            "/api/v1/tasks?mine=true&state=ASSIGNED")
        .path("items");
  }

  private static JsonNode proposed(RestTestClient coordinator, String territory) {
    return post(coordinator, PROPOSE, Map.of("territory", territory));
  }

  private static Map<String, Object> moves(JsonNode proposal) {
    var moves = new ArrayList<Map<String, Object>>();
    for (JsonNode given : proposal.path("given")) {
      var move = new HashMap<String, Object>();
      move.put("taskId", given.path("task").path("id").asString());
      move.put("to", given.path("worker").asString());
      if (given.path("task").hasNonNull("holder")) {
        move.put("from", given.path("task").path("holder").asString());
      }
      moves.add(move);
    }
    return Map.of("moves", moves);
  }

  private List<UUID> lateIn(String territory, int count) {
    var tasks = new ArrayList<UUID>();
    for (int number = 0; number < count; number++) {
      tasks.add(board.tasksOf(late(territory).promiseId).getFirst().taskId());
    }
    return tasks;
  }

  private Story late(String territory) {
    Story story = Story.dueAt(houses.now().minusSeconds(1)).promised(Urgency.HIGH, territory);
    houses.tell(story);
    await().atMost(PATIENCE).until(() -> board.tasksOf(story.promiseId).size() == 1);
    return story;
  }
}
