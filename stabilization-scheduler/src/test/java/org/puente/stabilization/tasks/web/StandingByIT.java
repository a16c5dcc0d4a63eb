package org.puente.stabilization.tasks.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.puente.events.access.Role.AUDITOR;
import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.PSYCHOSOCIAL_WORKER;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.Urgency;
import org.puente.events.testing.TestTokens;
import org.puente.stabilization.world.Board;
import org.puente.stabilization.world.Desk;
import org.puente.stabilization.world.Houses;
import org.puente.stabilization.world.StabilizationService;
import org.puente.stabilization.world.Story;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@StabilizationService
class StandingByIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Autowired Houses houses;
  @Autowired Board board;
  @Autowired Desk desk;

  @Test
  void somebody_takes_a_task_calls_and_says_how_it_ended() {
    Story story = late("tulcan");
    String task = "/api/v1/tasks/" + board.tasksOf(story.promiseId).getFirst().taskId();
    RestTestClient paula = desk.of("paula", PSYCHOSOCIAL_WORKER);

    post(paula, task + "/take", Map.of(), HttpStatus.OK);
    post(paula, task + "/take", Map.of(), HttpStatus.OK);
    post(paula, task + "/contacts", contact(false), HttpStatus.CREATED);
    post(paula, task + "/finish", Map.of("outcome", "SUPPORTED"), HttpStatus.CONFLICT);
    post(paula, task + "/contacts", contact(true), HttpStatus.CREATED);
    JsonNode done = post(paula, task + "/finish", Map.of("outcome", "SUPPORTED"), HttpStatus.OK);

    assertThat(done.path("state").asString()).isEqualTo("DONE");
    assertThat(done.path("assignee").asString())
        .isEqualTo(TestTokens.caller("paula").userId().toString());
    assertThat(get(paula, task + "/contacts")).hasSize(2);
    assertThat(board.episodesOf(story.personId)).containsExactly("ACTIVE");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(houses.onTheRoadOf(story.personId))
                    .map(e -> e.contract().name())
                    .containsExactly(
                        "EpisodeOpened",
                        "DelayDetected",
                        "TaskRaised",
                        "TaskAssigned",
                        "EpisodeMoved", // contacting
                        "TaskCompleted",
                        "EpisodeMoved", // screened
                        "EpisodeMoved")); // active
  }

  @Test
  void what_cannot_be_is_refused_in_words() {
    Story story = late("tulcan");
    String task = "/api/v1/tasks/" + board.tasksOf(story.promiseId).getFirst().taskId();
    RestTestClient paula = desk.of("paula", PSYCHOSOCIAL_WORKER);
    RestTestClient pedro = desk.of("pedro", PSYCHOSOCIAL_WORKER);

    refused(paula, task + "/contacts", contact(true), "not-taken");
    refused(paula, task + "/finish", Map.of("outcome", "DECLINED"), "not-taken");
    post(paula, task + "/take", Map.of(), HttpStatus.OK);
    refused(pedro, task + "/take", Map.of(), "taken-by-another");
    refused(pedro, task + "/contacts", contact(true), "taken-by-another");
    refused(pedro, task + "/finish", Map.of("outcome", "DECLINED"), "taken-by-another");
    refused(paula, task + "/finish", Map.of("outcome", "UNREACHABLE"), "too-few-attempts");
    refused(paula, task + "/contacts", tomorrow(), "in-the-future");
    post(paula, task + "/contacts", Map.of("mode", "PHONE"), HttpStatus.BAD_REQUEST);
    post(paula, task + "/contacts", contact(false), HttpStatus.CREATED);
    post(paula, task + "/contacts", contact(false), HttpStatus.CREATED);
    refused(paula, task + "/finish", Map.of("outcome", "UNREACHABLE"), "too-few-attempts");
    post(paula, task + "/contacts", contact(false), HttpStatus.CREATED);
    post(paula, task + "/finish", Map.of("outcome", "UNREACHABLE"), HttpStatus.OK);
    refused(paula, task + "/take", Map.of(), "task-ended");
    assertThat(board.episodesOf(story.personId)).containsExactly("UNREACHABLE");
  }

  @Test
  void delivery_cancels_the_task_but_keeps_the_contacts_and_asks_for_a_confirmation() {
    Story story = late("tulcan");
    Board.Line line = board.tasksOf(story.promiseId).getFirst();
    String task = "/api/v1/tasks/" + line.taskId();
    String episode = "/api/v1/episodes/" + line.episodeId();
    RestTestClient paula = desk.of("paula", PSYCHOSOCIAL_WORKER);
    post(paula, task + "/take", Map.of(), HttpStatus.OK);
    post(paula, task + "/contacts", contact(true), HttpStatus.CREATED);
    refused(paula, episode + "/close", Map.of(), "episode-running");

    houses.tell(story.approved().paid(houses.now()));

    await()
        .atMost(PATIENCE)
        .until(() -> get(paula, task).path("state").asString().equals("CANCELLED"));
    assertThat(get(paula, task).path("cancelReason").asString()).isEqualTo("DELIVERED");
    assertThat(get(paula, task + "/contacts")).hasSize(1);
    assertThat(get(paula, episode).path("state").asString()).isEqualTo("CLOSING");
    refused(paula, task + "/finish", Map.of("outcome", "SUPPORTED"), "task-ended");
    refused(paula, episode + "/close", Map.of(), "episode-running");

    JsonNode last =
        get(paula, "/api/v1/tasks?mine=true&episodeId=" + line.episodeId() + "&state=ASSIGNED")
            .path("items")
            .path(0);
    assertThat(last.path("kind").asString()).isEqualTo("CONFIRMATION");
    String confirmation = "/api/v1/tasks/" + last.path("id").asString();
    post(paula, confirmation + "/contacts", contact(true), HttpStatus.CREATED);
    assertThat(get(paula, episode).path("state").asString()).isEqualTo("CLOSING");
    post(paula, confirmation + "/finish", Map.of("outcome", "NOT_REQUIRED"), HttpStatus.OK);
    assertThat(board.episodesOf(story.personId)).containsExactly("CLOSED");
  }

  @Test
  void an_episode_goes_on_while_another_transfer_of_the_person_is_late() {
    Story paid = late("tulcan");
    Story stillLate = Story.of(paid.personId, houses.now().minusSeconds(1)).promised();
    houses.tell(stillLate);
    await().atMost(PATIENCE).until(() -> board.tasksOf(stillLate.promiseId).size() == 1);

    houses.tell(paid.approved().paid(houses.now()));

    await()
        .atMost(PATIENCE)
        .until(() -> board.tasksOf(paid.promiseId).getFirst().state().equals("CANCELLED"));
    assertThat(board.episodesOf(paid.personId)).containsExactly("OPEN");
    assertThat(board.tasksOf(stillLate.promiseId).getFirst().episodeId())
        .isEqualTo(board.tasksOf(paid.promiseId).getFirst().episodeId());
  }

  @Test
  void nobody_sees_or_touches_a_task_outside_of_their_scope() {
    Story inTulcan = late("tulcan");
    Story inManta = late("manta");
    String programme = Story.PROGRAMME.toString();
    RestTestClient tulcan = desk.in(programme, "tulcan", "tita", COORDINATOR);
    RestTestClient stranger =
        desk.in("0199aaaa-0000-7000-8000-000000000002", "tulcan", "sara", COORDINATOR);
    Board.Line mine = board.tasksOf(inTulcan.promiseId).getFirst();
    Board.Line theirs = board.tasksOf(inManta.promiseId).getFirst();

    assertThat(everyOpenTask(tulcan)).contains(mine.taskId().toString());
    assertThat(everyOpenTask(tulcan)).doesNotContain(theirs.taskId().toString());
    assertThat(everyOpenTask(stranger)).isEmpty();
    assertThat(status(tulcan, "/api/v1/tasks/" + theirs.taskId())).isEqualTo(404);
    assertThat(status(tulcan, "/api/v1/episodes/" + theirs.episodeId())).isEqualTo(404);
    assertThat(status(tulcan, "/api/v1/episodes/" + mine.episodeId())).isEqualTo(200);
    post(tulcan, "/api/v1/tasks/" + theirs.taskId() + "/take", Map.of(), HttpStatus.NOT_FOUND);
    assertThat(get(stranger, "/api/v1/summary").path("tasksRaised").asLong()).isZero();
    assertThat(get(desk.of("alba", AUDITOR), "/api/v1/summary").path("tasksRaised").asLong())
        .isGreaterThan(get(tulcan, "/api/v1/summary").path("tasksRaised").asLong());
  }

  @Test
  void two_partners_in_one_city_never_see_each_others_people() {
    Board.Line theirs = board.tasksOf(late("tulcan").promiseId).getFirst();
    RestTestClient partner =
        desk.ofAnotherPartner(Story.PROGRAMME.toString(), "tulcan", COORDINATOR);

    assertThat(everyOpenTask(partner)).isEmpty();
    assertThat(get(partner, "/api/v1/summary").path("tasksRaised").asLong()).isZero();
    String task = "/api/v1/tasks/" + theirs.taskId();
    for (String path :
        List.of(task, task + "/contacts", "/api/v1/episodes/" + theirs.episodeId())) {
      assertThat(status(partner, path)).as(path).isEqualTo(404);
    }
    Map<String, Object> contact =
        Map.of("mode", "PHONE", "reached", true, "occurredAt", "2026-01-01T00:00:00Z");
    post(partner, task + "/take", Map.of(), HttpStatus.NOT_FOUND);
    post(partner, task + "/contacts", contact, HttpStatus.NOT_FOUND);
    post(partner, task + "/finish", Map.of("outcome", "SUPPORTED"), HttpStatus.NOT_FOUND);
    post(
        partner,
        "/api/v1/episodes/" + theirs.episodeId() + "/close",
        Map.of(),
        HttpStatus.NOT_FOUND);
  }

  @Test
  void a_delay_that_was_voided_is_not_counted() {
    Story story = late("only-here");
    RestTestClient here = desk.in(Story.PROGRAMME.toString(), "only-here", "hilda", COORDINATOR);
    assertThat(get(here, "/api/v1/summary").path("delaysDetected").asLong()).isEqualTo(1);

    houses.tell(story.approved().paid(story.dueAt));

    await()
        .atMost(PATIENCE)
        .until(() -> get(here, "/api/v1/summary").path("delaysVoided").asLong() == 1);
    JsonNode summary = get(here, "/api/v1/summary");
    assertThat(summary.path("delaysDetected").asLong()).isZero();
    assertThat(summary.path("tasksRaised").asLong()).isEqualTo(1);
    assertThat(summary.path("tasksClosed").asLong()).isEqualTo(1);
    assertThat(summary.path("watching").asLong()).isZero();
    assertThat(summary.path("episodesOpen").asLong()).isZero();
  }

  @Test
  void a_list_walks_page_by_page_the_most_urgent_first() {
    Story low = Story.dueAt(houses.now().minus(Duration.ofDays(40))).promised(Urgency.LOW, "pages");
    Story high = Story.dueAt(low.dueAt).promised(Urgency.HIGH, "pages");
    Story medium = Story.dueAt(low.dueAt).promised(Urgency.MEDIUM, "pages");
    List.of(low, high, medium).forEach(houses::tell);
    RestTestClient rita = desk.of("rita", COORDINATOR);
    String list = "/api/v1/tasks?state=OPEN&territory=pages&limit=1";
    await()
        .atMost(PATIENCE)
        .until(
            () -> get(rita, "/api/v1/tasks?state=OPEN&territory=pages").path("items").size() == 3);

    JsonNode first = get(rita, list);
    JsonNode second = get(rita, list + "&after=" + first.path("next").asString());
    JsonNode third = get(rita, list + "&after=" + second.path("next").asString());

    assertThat(List.of(first, second, third))
        .map(page -> page.path("items").get(0).path("urgency").asString())
        .containsExactly("HIGH", "MEDIUM", "LOW");
    assertThat(third.path("next").isNull() || third.path("next").isMissingNode()).isTrue();
    assertThat(get(rita, "/api/v1/tasks?territory=pages&limit=2").path("items")).hasSize(2);
    assertThat(get(rita, "/api/v1/tasks?territory=pages&mine=true").path("items")).isEmpty();
  }

  private Story late(String territory) {
    Story story = Story.dueAt(houses.now().minusSeconds(1)).promised(Urgency.HIGH, territory);
    houses.tell(story);
    await().atMost(PATIENCE).until(() -> board.tasksOf(story.promiseId).size() == 1);
    return story;
  }

  private Map<String, Object> contact(boolean reached) {
    return Map.of("mode", "PHONE", "reached", reached, "occurredAt", houses.now().toString());
  }

  private Map<String, Object> tomorrow() {
    return Map.of(
        "mode",
        "PHONE",
        "reached",
        true,
        "occurredAt",
        houses.now().plus(Duration.ofDays(1)).toString());
  }

  private static Set<String> everyOpenTask(RestTestClient client) {
    var found = new HashSet<String>();
    String after = "";
    do {
      JsonNode page = get(client, "/api/v1/tasks?state=OPEN&limit=500&after=" + after);
      page.path("items").forEach(task -> found.add(task.path("id").asString()));
      after = page.path("next").asString("");
    } while (!after.isEmpty());
    return found;
  }

  private static void refused(
      RestTestClient client, String path, Map<String, Object> body, String slug) {
    JsonNode problem = body(client.post().uri(path).body(body).exchange());
    assertThat(problem.path("type").asString()).isEqualTo("urn:puente:problem:" + slug);
    assertThat(problem.path("status").asInt()).isIn(409, 422);
  }

  private static JsonNode post(
      RestTestClient client, String path, Map<String, Object> body, HttpStatus status) {
    return body(client.post().uri(path).body(body).exchange().expectStatus().isEqualTo(status));
  }

  private static JsonNode get(RestTestClient client, String path) {
    return body(client.get().uri(path).exchange().expectStatus().isOk());
  }

  private static int status(RestTestClient client, String path) {
    return client.get().uri(path).exchange().returnResult().getStatus().value();
  }

  private static JsonNode body(RestTestClient.ResponseSpec response) {
    JsonNode body = response.expectBody(JsonNode.class).returnResult().getResponseBody();
    return requireNonNull(body);
  }
}
