package org.puente.stabilization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.CloseOutcome;
import org.puente.events.contract.Urgency;
import org.puente.events.envelope.Envelope;
import org.puente.events.envelope.EventJson;
import org.puente.events.testing.ContractSchemas;
import org.puente.stabilization.world.Board;
import org.puente.stabilization.world.Houses;
import org.puente.stabilization.world.StabilizationService;
import org.puente.stabilization.world.Story;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StabilizationService
class DelayIT {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Autowired Houses houses;
  @Autowired Board board;
  @Autowired JdbcClient jdbc;
  @Autowired EventJson json;

  @Test
  void a_promise_past_its_threshold_raises_one_task_and_tells_it_by_contract() {
    Story story = Story.dueAt(houses.now().plus(HOUR)).promised();
    houses.tell(story);
    await().atMost(PATIENCE).until(() -> board.watch(story.promiseId).equals("WATCHING"));
    assertThat(board.tasksOf(story.promiseId)).isEmpty();

    houses.letPass(HOUR.plusMinutes(1));

    raised(story, 1);
    assertThat(board.tasksOf(story.promiseId))
        .singleElement()
        .extracting(Board.Line::kind, Board.Line::state, Board.Line::stage)
        .containsExactly("DELAY_CONTACT", "OPEN", 1);
    assertThat(board.episodesOf(story.personId)).containsExactly("OPEN");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(houses.onTheRoadOf(story.personId))
                    .map(e -> e.sequence() + " " + e.contract().name())
                    .containsExactly("1 EpisodeOpened", "2 DelayDetected", "3 TaskRaised"));
    assertThat(houses.onTheRoadOf(story.personId)).allSatisfy(isExactlyAsWeWouldWriteIt());
  }

  @Test
  void grace_is_waited_for_before_anything_is_raised() {
    Story patient = Story.dueAt(houses.now()).promised(Urgency.LOW, "manta");
    Story urgent = Story.dueAt(patient.dueAt).promised(Urgency.HIGH, "manta");
    houses.tell(patient);
    houses.tell(urgent);

    raised(urgent, 1);

    assertThat(board.tasksOf(patient.promiseId)).isEmpty();
    houses.letPass(Duration.ofDays(20)); // three working days, whatever the holidays
    raised(patient, 1);
  }

  @Test
  void what_slept_through_all_stages_raises_one_task_at_the_latest_of_them() {
    Story story = Story.dueAt(houses.now().minus(Duration.ofDays(40))).promised();

    houses.tell(story);

    raised(story, 1);
    assertThat(board.tasksOf(story.promiseId)).map(Board.Line::stage).containsExactly(3);
  }

  @Test
  void a_later_stage_joins_the_open_episode() {
    Story story = late();

    houses.letPass(Duration.ofDays(8));

    raised(story, 2);
    assertThat(board.tasksOf(story.promiseId)).map(Board.Line::stage).containsExactly(1, 2);
    assertThat(board.episodesOf(story.personId)).containsExactly("OPEN");
  }

  @Test
  void delivery_cancels_the_task_and_an_episode_in_which_nobody_was_called_closes() {
    Story story = late();

    houses.tell(story.approved().codeIssued().paid(houses.now()));

    cancelled(story, "DELIVERED");
    assertThat(board.episodesOf(story.personId)).containsExactly("CLOSED");
    assertThat(board.watch(story.promiseId)).isEqualTo("DELIVERED");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(houses.onTheRoadOf(story.personId))
                    .map(e -> e.sequence() + " " + e.contract().name())
                    .endsWith("4 TaskCancelled", "5 EpisodeMoved"));
  }

  @Test
  void a_partial_withdrawal_is_not_delivery() {
    Story story = late();

    houses.tell(story.approved().codeIssued().withdrawn("100.00", houses.now()));

    await().atMost(PATIENCE).until(() -> board.waitingFor(story.promiseId).equals("NOT_COLLECTED"));
    assertThat(board.tasksOf(story.promiseId)).map(Board.Line::state).containsExactly("OPEN");
  }

  @Test
  void a_code_that_nobody_collects_raises_collection_support() {
    Story story = Story.dueAt(houses.now().plus(HOUR)).promised().approved().codeIssued();
    houses.tell(story);
    await().atMost(PATIENCE).until(() -> board.watch(story.promiseId).equals("WATCHING"));
    await().atMost(PATIENCE).until(() -> board.waitingFor(story.promiseId).equals("NOT_COLLECTED"));

    houses.letPass(HOUR.plusMinutes(1));

    raised(story, 1);
    assertThat(board.tasksOf(story.promiseId))
        .map(Board.Line::kind)
        .containsExactly("COLLECTION_SUPPORT");
  }

  @Test
  void a_payment_on_time_that_is_reported_late_voids_the_delay() {
    Story story = late();

    houses.tell(story.approved().paid(story.dueAt.minusSeconds(60)));

    cancelled(story, "VOIDED");
  }

  @Test
  void a_reversal_reopens_the_watch_and_asks_for_somebody_at_once() {
    Story story = late();
    houses.tell(story.approved().paid(houses.now()));
    cancelled(story, "DELIVERED");

    houses.tell(story.reversed(houses.now()));

    raised(story, 2);
    assertThat(board.tasksOf(story.promiseId))
        .map(Board.Line::state)
        .containsExactly("CANCELLED", "OPEN");
    assertThat(board.episodesOf(story.personId)).containsExactly("CLOSED", "OPEN");

    houses.tell(story.paid(houses.now()));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(board.tasksOf(story.promiseId))
                    .map(Board.Line::state)
                    .containsOnly("CANCELLED"));
  }

  @Test
  void a_cancellation_stops_the_watch_and_a_replacement_starts_it_again_without_new_grace() {
    Story story = late();
    houses.tell(story.approved().payoutCancelled(houses.now()).closed(CloseOutcome.CANCELLED));
    cancelled(story, "PROMISE_CLOSED");
    assertThat(board.watch(story.promiseId)).isEqualTo("STOPPED");

    houses.tell(story.approved());

    raised(story, 2);
    assertThat(board.watch(story.promiseId)).isEqualTo("WATCHING");
  }

  @Test
  void a_payout_that_comes_before_its_promise_leaves_a_stub_and_no_task() {
    Instant now = houses.now();
    Story story = Story.dueAt(now.minus(Duration.ofDays(9))).promised();
    List<Envelope> promise = story.news();
    houses.tell(story.approved().paid(now));
    await().atMost(PATIENCE).until(() -> board.watch(story.promiseId).equals("UNPROMISED"));

    houses.tell(promise);

    await().atMost(PATIENCE).until(() -> board.watch(story.promiseId).equals("DELIVERED"));
    assertThat(board.tasksOf(story.promiseId)).isEmpty();
  }

  private Story late() {
    Story story = Story.dueAt(houses.now().minusSeconds(1)).promised();
    houses.tell(story);
    raised(story, 1);
    return story;
  }

  private void raised(Story story, int tasks) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(board.tasksOf(story.promiseId)).hasSize(tasks));
  }

  private void cancelled(Story story, String reason) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(board.tasksOf(story.promiseId))
                    .map(Board.Line::why)
                    .containsExactly(reason));
  }

  /** Detection writes JSON in SQL: it must be what Java writes, to the byte, and as promised. */
  private ThrowingConsumer<Envelope> isExactlyAsWeWouldWriteIt() {
    return envelope -> {
      byte[] asJavaWritesIt = json.write(json.read(envelope.contract(), envelope.data()));
      assertThat(new String(envelope.data(), UTF_8)).isEqualTo(new String(asJavaWritesIt, UTF_8));
      assertThat(ContractSchemas.violations(envelope.contract(), envelope.data())).isEmpty();
    };
  }
}
