package org.puente.stabilization.world;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Urgency;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** People whose money is late, and what workers say of them over HTTP. */
@TestComponent
public class Talks {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Houses houses;
  private final Board board;
  private final JdbcClient jdbc;
  private final Clock clock;

  Talks(Houses houses, Board board, JdbcClient jdbc, Clock clock) {
    this.houses = houses;
    this.board = board;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Somebody whose money is late, with the task that was raised for it. */
  public record Late(Story story, UUID taskId, UUID episodeId) {
    public String task() {
      return "/api/v1/tasks/" + taskId;
    }

    public String episode() {
      return "/api/v1/episodes/" + episodeId;
    }
  }

  public Late late(Urgency urgency) {
    Story story = Story.dueAt(houses.now().minus(Duration.ofDays(20))).promised(urgency, "tulcan");
    houses.tell(story);
    await().atMost(PATIENCE).until(() -> !board.tasksOf(story.promiseId).isEmpty());
    Board.Line line = board.tasksOf(story.promiseId).getFirst();
    return new Late(story, line.taskId(), line.episodeId());
  }

  /** The same, and this worker has taken the task. */
  public Late takenBy(RestTestClient worker, Urgency urgency) {
    Late late = late(urgency);
    post(worker, late.task() + "/take", Map.of(), HttpStatus.OK);
    return late;
  }

  /** Until the service's own clock has seen it too, which reads the shift four times a second. */
  public void letTimePassUntil(Instant moment) {
    houses.letTimePassUntil(moment);
    await().atMost(PATIENCE).until(() -> !clock.instant().isBefore(moment));
  }

  public Map<String, Object> contact(boolean reached) {
    return Map.of("mode", "PHONE", "reached", reached, "occurredAt", houses.now().toString());
  }

  /** A contact that reached the person, with how it ended and when next. */
  public Map<String, Object> outcome(String outcome, @Nullable Duration next) {
    var body = new HashMap<>(contact(true));
    body.put("outcome", outcome);
    if (next != null) {
      body.put("nextContactAt", houses.now().plus(next).toString());
    }
    return body;
  }

  public JsonNode post(RestTestClient client, String path, Object body, HttpStatus status) {
    return body(client.post().uri(path).body(body).exchange().expectStatus().isEqualTo(status));
  }

  public void done(RestTestClient client, String path, Object body) {
    client.post().uri(path).body(body).exchange().expectStatus().isNoContent();
  }

  public void refused(RestTestClient client, String path, Object body, String slug) {
    JsonNode problem = body(client.post().uri(path).body(body).exchange());
    assertThat(problem.path("type").asString()).isEqualTo("urn:puente:problem:" + slug);
  }

  public JsonNode get(RestTestClient client, String path) {
    return body(client.get().uri(path).exchange().expectStatus().isOk());
  }

  /** The kinds and states of an episode's tasks, as they were raised. */
  public List<String> tasksOf(UUID episodeId) {
    return jdbc.sql(
            "SELECT kind || ' ' || urgency || ' ' || state FROM task WHERE episode_id = ? ORDER BY task_id")
        .param(episodeId)
        .query(String.class)
        .list();
  }

  /** What was told of this person, in order, by contract and topic. */
  public List<String> toldOf(UUID personId) {
    return jdbc.sql(
            "SELECT topic || ' ' || type FROM event_history WHERE aggregate_id = ? ORDER BY sequence")
        .param(personId)
        .query(String.class)
        .list();
  }

  /** Every payload that was told of this person, as one text. */
  public String wordsOf(UUID personId) {
    return String.join(
        "\n",
        jdbc.sql("SELECT payload FROM event_history WHERE aggregate_id = ?")
            .param(personId)
            .query(String.class)
            .list());
  }

  private static JsonNode body(RestTestClient.ResponseSpec response) {
    return requireNonNull(response.expectBody(JsonNode.class).returnResult().getResponseBody());
  }
}
