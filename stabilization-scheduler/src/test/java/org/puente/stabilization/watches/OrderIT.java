package org.puente.stabilization.watches;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.CloseOutcome;
import org.puente.events.contract.Topic;
import org.puente.events.envelope.Envelope;
import org.puente.events.envelope.EventJson;
import org.puente.events.ids.Ids;
import org.puente.events.inbox.Incoming;
import org.puente.stabilization.watches.messaging.Feed;
import org.puente.stabilization.world.Board;
import org.puente.stabilization.world.Houses;
import org.puente.stabilization.world.StabilizationService;
import org.puente.stabilization.world.Story;
import org.springframework.beans.factory.annotation.Autowired;

@StabilizationService
class OrderIT {

  private static final int STORIES = 200;

  @Autowired Houses houses;
  @Autowired Board board;
  @Autowired EventJson json;
  @Autowired Feed feed;

  @Test
  void whichever_topic_is_read_first_the_watches_end_alike() {
    long seed = System.nanoTime();
    // Not due for long: what is compared is what the topics say, not what time has made of it.
    Instant due = houses.now().plus(Duration.ofDays(400));
    List<Story> approvalsFirst = stories(seed, due);
    List<Story> payoutsFirst = stories(seed, due);
    List<Story> interleaved = stories(seed, due);

    List<UUID> one = promises(approvalsFirst);
    List<UUID> other = promises(payoutsFirst);
    List<UUID> third = promises(interleaved);
    List<Envelope> news = news(approvalsFirst);
    read(on(Topic.PTM_APPROVALS, news));
    read(on(Topic.ATM_PAYOUTS, news));
    news = news(payoutsFirst);
    read(on(Topic.ATM_PAYOUTS, news));
    read(on(Topic.PTM_APPROVALS, news));
    readInterleaved(news(interleaved), new Random(seed));

    assertThat(board.watchesIn(other)).as("seed %d", seed).isEqualTo(board.watchesIn(one));
    assertThat(board.watchesIn(third)).as("seed %d", seed).isEqualTo(board.watchesIn(one));
    assertThat(board.watchesIn(one))
        .hasSize(STORIES)
        .map(watch -> watch.split(" ")[0])
        .contains("WATCHING", "DELIVERED", "STOPPED");
  }

  private static List<Story> stories(long seed, Instant due) {
    var random = new Random(seed);
    return IntStream.range(0, STORIES).mapToObj(_ -> story(random, due)).toList();
  }

  private static Story story(Random random, Instant due) {
    Story story = Story.dueAt(due).promised();
    for (int transfer = random.nextInt(3); transfer >= 0; transfer--) {
      if (random.nextInt(3) == 0) {
        story.promisedTo(Ids.next());
      }
      story.approved();
      if (random.nextBoolean()) {
        story.codeIssued();
      }
      switch (random.nextInt(6)) {
        case 0 -> story.payoutCancelled(due).closed(CloseOutcome.CANCELLED);
        case 1 -> story.payoutCancelled(due).closed(CloseOutcome.REPLACED);
        case 2 -> story.withdrawn("100.00", due).paid(due).reversed(due).payoutCancelled(due);
        case 3 -> story.paid(due).reversed(due).paid(due.plusSeconds(60));
        case 4 -> story.paid(due).closed(CloseOutcome.DELIVERED);
        default -> story.withdrawn("60.00", due);
      }
    }
    return story;
  }

  private void readInterleaved(List<Envelope> news, Random random) {
    var approvals = new ArrayList<>(on(Topic.PTM_APPROVALS, news));
    var payouts = new ArrayList<>(on(Topic.ATM_PAYOUTS, news));
    while (!approvals.isEmpty() || !payouts.isEmpty()) {
      List<Envelope> from = random.nextBoolean() ? approvals : payouts;
      List<Envelope> poll = from.subList(0, Math.min(from.size(), 1 + random.nextInt(40)));
      read(List.copyOf(poll));
      if (random.nextBoolean()) {
        read(List.copyOf(poll)); // redelivered
      }
      poll.clear();
    }
  }

  private void read(List<Envelope> poll) {
    var incoming = new ArrayList<Incoming>();
    for (Envelope envelope : poll) {
      incoming.add(new Incoming(envelope, json.read(envelope.contract(), envelope.data()), 0, 0));
    }
    Collections.shuffle(incoming, new Random(poll.size())); // within a poll, partitions mix
    feed.read(incoming);
  }

  private static List<Envelope> on(Topic topic, List<Envelope> news) {
    return news.stream().filter(e -> e.contract().topic() == topic).toList();
  }

  private static List<Envelope> news(List<Story> stories) {
    return stories.stream().flatMap(story -> story.news().stream()).toList();
  }

  private static List<UUID> promises(List<Story> stories) {
    return stories.stream().map(story -> story.promiseId).toList();
  }
}
