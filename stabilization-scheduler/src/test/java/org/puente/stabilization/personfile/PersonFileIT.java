package org.puente.stabilization.personfile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.FINANCE_OFFICER;
import static org.puente.events.access.Role.PSYCHOSOCIAL_WORKER;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.Urgency;
import org.puente.events.ids.Ids;
import org.puente.stabilization.world.Board;
import org.puente.stabilization.world.Desk;
import org.puente.stabilization.world.Houses;
import org.puente.stabilization.world.StabilizationService;
import org.puente.stabilization.world.Story;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@StabilizationService
class PersonFileIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Autowired Houses houses;
  @Autowired Board board;
  @Autowired Desk desk;

  @Test
  void finance_learns_that_somebody_waited_and_only_who_stands_by_what_was_done() {
    Story story = late();
    Story inTime = Story.dueAt(houses.now().plus(Duration.ofDays(9))).promised();
    houses.tell(inTime);
    callAndFinish(story);

    RestTestClient finance = desk.of("fabian", FINANCE_OFFICER);
    JsonNode delays = get(finance, "/api/v1/delays?" + asked(story.promiseId, inTime.promiseId));
    assertThat(delays).hasSize(1);
    assertThat(delays.get(0).path("promiseId").asString()).isEqualTo(story.promiseId.toString());
    assertThat(delays.get(0).path("stage").asInt()).isEqualTo(1);
    assertThat(delays.get(0).path("cause").asString()).isEqualTo(board.waitingFor(story.promiseId));
    assertThat(status(finance, support(story.personId, story.promiseId))).isEqualTo(403);

    JsonNode steps = get(desk.of("rita", COORDINATOR), support(story.personId, story.promiseId));
    assertThat(steps)
        .map(step -> step.path("what").asString() + " " + step.path("outcome").asString(""))
        .containsExactly("TAKEN ", "CONTACT ", "ENDED DECLINED");
    assertThat(steps.get(1).path("mode").asString()).isEqualTo("PHONE");
    assertThat(steps.get(1).path("reached").asBoolean()).isTrue();
  }

  @Test
  void what_was_done_for_one_payee_is_not_told_of_another() {
    Story story = late();
    callAndFinish(story);

    assertThat(get(desk.of("rita", COORDINATOR), support(Ids.next(), story.promiseId))).isEmpty();
  }

  @Test
  void another_partner_learns_nothing() {
    Story story = late();
    RestTestClient partner =
        desk.ofAnotherPartner(Story.PROGRAMME.toString(), "tulcan", COORDINATOR);

    assertThat(get(partner, "/api/v1/delays?" + asked(story.promiseId))).isEmpty();
    assertThat(get(partner, support(story.personId, story.promiseId))).isEmpty();
  }

  @Test
  void a_delay_that_was_none_is_not_told() {
    Story story = late();
    houses.tell(story.approved().paid(story.dueAt));

    RestTestClient finance = desk.of("fabian", FINANCE_OFFICER);
    await()
        .atMost(PATIENCE)
        .until(() -> get(finance, "/api/v1/delays?" + asked(story.promiseId)).isEmpty());
  }

  @Test
  void more_promises_than_a_household_has_are_refused() {
    UUID[] many = Stream.generate(Ids::next).limit(101).toArray(UUID[]::new);

    assertThat(status(desk.of("rita", COORDINATOR), "/api/v1/delays?" + asked(many)))
        .isEqualTo(400);
  }

  private void callAndFinish(Story story) {
    String task = "/api/v1/tasks/" + board.tasksOf(story.promiseId).getFirst().taskId();
    RestTestClient paula = desk.of("paula", PSYCHOSOCIAL_WORKER);
    post(paula, task + "/take", Map.of());
    post(
        paula,
        task + "/contacts",
        Map.of("mode", "PHONE", "reached", true, "occurredAt", houses.now().toString()));
    post(paula, task + "/finish", Map.of("outcome", "DECLINED"));
  }

  private Story late() {
    Story story = Story.dueAt(houses.now().minusSeconds(1)).promised(Urgency.HIGH, "tulcan");
    houses.tell(story);
    await().atMost(PATIENCE).until(() -> board.tasksOf(story.promiseId).size() == 1);
    return story;
  }

  private static String support(UUID person, UUID promise) {
    return "/api/v1/people/" + person + "/support?" + asked(promise);
  }

  private static String asked(UUID... promises) {
    return List.of(promises).stream()
        .map(each -> "promise=" + each)
        .collect(Collectors.joining("&"));
  }

  private static void post(RestTestClient client, String path, Map<String, Object> body) {
    client.post().uri(path).body(body).exchange().expectStatus().is2xxSuccessful();
  }

  private static int status(RestTestClient client, String path) {
    return client.get().uri(path).exchange().returnResult().getStatus().value();
  }

  private static JsonNode get(RestTestClient client, String path) {
    return requireNonNull(
        client
            .get()
            .uri(path)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody());
  }
}
