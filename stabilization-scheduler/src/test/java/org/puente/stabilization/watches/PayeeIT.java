package org.puente.stabilization.watches;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.events.envelope.Envelope;
import org.puente.events.envelope.EventJson;
import org.puente.events.ids.Ids;
import org.puente.events.inbox.Incoming;
import org.puente.events.testing.ContractSchemas;
import org.puente.stabilization.watches.messaging.Feed;
import org.puente.stabilization.world.Board;
import org.puente.stabilization.world.Houses;
import org.puente.stabilization.world.StabilizationService;
import org.puente.stabilization.world.Story;
import org.springframework.beans.factory.annotation.Autowired;

/** A promise that goes to somebody else of the household. */
@StabilizationService
class PayeeIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Autowired Houses houses;
  @Autowired Board board;
  @Autowired EventJson json;
  @Autowired Feed feed;

  @Test
  void whoever_waits_now_is_asked_after_at_once_and_whoever_waited_before_is_left_in_peace() {
    Story story = Story.dueAt(houses.now().minusSeconds(1)).promised();
    houses.tell(story);
    tasks(story, 1);
    UUID other = Ids.next();

    houses.tell(story.promisedTo(other));

    tasks(story, 2);
    assertThat(board.tasksOf(story.promiseId))
        .map(task -> task.stage() + " " + task.state() + " " + task.why())
        .containsExactly("1 CANCELLED PAYEE_CHANGED", "2 OPEN -");
    assertThat(board.personsOfTasks(story.promiseId)).containsExactly(story.personId, other);
    assertThat(board.episodesOf(story.personId)).containsExactly("CLOSED");
    assertThat(board.episodesOf(other)).containsExactly("OPEN");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(cancelled(story)).contains("\"because\":\"PAYEE_CHANGED\""));

    houses.tell(story.approved().codeIssued().paid(houses.now()));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(board.tasksOf(story.promiseId))
                    .map(Board.Line::why)
                    .containsExactly("PAYEE_CHANGED", "DELIVERED"));
    assertThat(board.episodesOf(other)).containsExactly("CLOSED");
  }

  @Test
  void the_clock_goes_on_from_the_day_that_was_promised() {
    Story story = Story.dueAt(houses.now().plus(Duration.ofDays(300))).promised();
    read(story.news());
    String before = board.timetable(story.promiseId);
    UUID other = Ids.next();

    read(story.promisedTo(other).news());

    assertThat(board.waiting(story.promiseId)).isEqualTo(other);
    assertThat(board.timetable(story.promiseId)).isEqualTo(before);
    assertThat(board.tasksOf(story.promiseId)).isEmpty();
  }

  @Test
  void whichever_telling_comes_first_the_newest_counts_and_again_changes_nothing() {
    Story story = Story.dueAt(houses.now().plus(Duration.ofDays(300))).promised();
    UUID second = Ids.next();
    UUID third = Ids.next();
    List<Envelope> news = story.promisedTo(second).promisedTo(third).approved().news();
    for (int first : List.of(1, 3, 2, 0)) {
      read(List.of(news.get(first)));
    }

    assertThat(board.waiting(story.promiseId)).isEqualTo(third);
    var before = board.fingerprints();
    for (Envelope one : news) {
      read(List.of(one));
    }
    read(news);
    assertThat(board.fingerprints()).isEqualTo(before);
  }

  @Test
  void told_again_to_the_same_person_nothing_changes_and_an_approval_of_before_still_counts() {
    Story story = Story.dueAt(houses.now().plus(Duration.ofDays(300))).promised();
    List<Envelope> news = story.approved().promisedTo(story.personId).news();
    read(List.of(news.getFirst()));
    String timetable = board.timetable(story.promiseId);
    String before = board.watch(story.promiseId);

    read(List.of(news.getLast()));

    assertThat(board.waiting(story.promiseId)).isEqualTo(story.personId);
    assertThat(board.timetable(story.promiseId)).isEqualTo(timetable);
    assertThat(board.watch(story.promiseId)).isEqualTo(before);
    read(List.of(news.get(1)));
    assertThat(board.waitingFor(story.promiseId)).isEqualTo("FSP");
    assertThat(board.tasksOf(story.promiseId)).isEmpty();
  }

  @Test
  void who_waits_also_for_something_else_keeps_their_episode() {
    Story moved = Story.dueAt(houses.now().minusSeconds(1)).promised();
    Story kept = Story.of(moved.personId, moved.dueAt).promised();
    houses.tell(moved);
    houses.tell(kept);
    tasks(moved, 1);
    tasks(kept, 1);

    houses.tell(moved.promisedTo(Ids.next()));

    tasks(moved, 2);
    assertThat(board.tasksOf(kept.promiseId)).map(Board.Line::state).containsExactly("OPEN");
    assertThat(board.episodesOf(moved.personId)).containsExactly("OPEN");
  }

  private void tasks(Story story, int many) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(board.tasksOf(story.promiseId)).hasSize(many));
  }

  private String cancelled(Story story) {
    var found =
        houses.onTheRoadOf(story.personId).stream()
            .filter(envelope -> envelope.contract().name().equals("TaskCancelled"))
            .toList();
    assertThat(found)
        .singleElement()
        .satisfies(
            it -> assertThat(ContractSchemas.violations(it.contract(), it.data())).isEmpty());
    return new String(found.getFirst().data(), UTF_8);
  }

  private void read(List<Envelope> poll) {
    var incoming = new ArrayList<Incoming>();
    for (Envelope envelope : poll) {
      incoming.add(new Incoming(envelope, json.read(envelope.contract(), envelope.data()), 0, 0));
    }
    feed.read(incoming);
  }
}
