package org.puente.stabilization.watches.messaging;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.CloseOutcome;
import org.puente.events.contract.Topic;
import org.puente.events.ids.Ids;
import org.puente.events.inbox.EventBatchHandler;
import org.puente.events.inbox.Inboxes;
import org.puente.events.testing.TestKafka;
import org.puente.stabilization.watches.FollowingTransfers;
import org.puente.stabilization.world.Board;
import org.puente.stabilization.world.Houses;
import org.puente.stabilization.world.StabilizationService;
import org.puente.stabilization.world.Story;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

@StabilizationService
class ReplayIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Autowired Houses houses;
  @Autowired Board board;
  @Autowired Inboxes inboxes;
  @Autowired FollowingTransfers following;

  @Test
  void reading_both_topics_again_from_zero_changes_nothing() throws Exception {
    liveThroughSomeStories();
    Map<String, String> before = board.fingerprints();

    readFromZero(Topic.PTM_APPROVALS, new ApprovalsInbox(following));
    readFromZero(Topic.ATM_PAYOUTS, new PayoutsInbox(following));
    readFromZero(Topic.PTM_APPROVALS, new ApprovalsInbox(following));

    assertThat(board.fingerprints()).isEqualTo(before);
  }

  private void liveThroughSomeStories() {
    Instant due = houses.now().minusSeconds(1);
    Story waiting = Story.dueAt(due).promised();
    Story delivered = Story.dueAt(due).promised().approved();
    Story reversed = Story.dueAt(due).promised().approved();
    Story cancelled = Story.dueAt(due).promised().approved();
    List<Story> stories = List.of(waiting, delivered, reversed, cancelled);
    stories.forEach(houses::tell);
    await()
        .atMost(PATIENCE)
        .until(() -> stories.stream().allMatch(s -> board.tasksOf(s.promiseId).size() == 1));
    houses.tell(delivered.codeIssued().paid(houses.now()).closed(CloseOutcome.DELIVERED));
    houses.tell(reversed.codeIssued().paid(houses.now()));
    await().atMost(PATIENCE).until(() -> board.watch(reversed.promiseId).equals("DELIVERED"));
    houses.tell(reversed.reversed(houses.now()));
    houses.tell(cancelled.payoutCancelled(houses.now()).closed(CloseOutcome.CANCELLED));
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                board.watch(delivered.promiseId).equals("DELIVERED")
                    && board.tasksOf(reversed.promiseId).size() == 2
                    && board.watch(cancelled.promiseId).equals("STOPPED"));
  }

  /** As the running service does, in a group that has read nothing yet. */
  private void readFromZero(Topic topic, EventBatchHandler handler) throws Exception {
    long there = recordsOn(topic);
    var read = new AtomicLong();
    ConcurrentMessageListenerContainer<byte[], byte[]> again =
        inboxes.listen(
            topic,
            "replay-" + Ids.next(),
            batch -> {
              handler.handle(batch);
              read.addAndGet(batch.size());
            });
    again.start();
    try {
      await().atMost(PATIENCE).until(() -> read.get() >= there);
    } finally {
      again.stop();
    }
    assertThat(there).isPositive();
  }

  private static long recordsOn(Topic topic) throws Exception {
    String name = topic.topicName();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestKafka.servers()))) {
      var description = admin.describeTopics(List.of(name)).allTopicNames().get().get(name);
      Map<TopicPartition, OffsetSpec> latest =
          requireNonNull(description).partitions().stream()
              .collect(
                  toMap(p -> new TopicPartition(name, p.partition()), _ -> OffsetSpec.latest()));
      return admin.listOffsets(latest).all().get().values().stream()
          .mapToLong(end -> end.offset())
          .sum();
    }
  }
}
