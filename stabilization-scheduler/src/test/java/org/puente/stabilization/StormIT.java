package org.puente.stabilization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.CloseOutcome;
import org.puente.events.contract.TaskOutcome;
import org.puente.events.contract.Topic;
import org.puente.events.envelope.Envelope;
import org.puente.events.envelope.EventJson;
import org.puente.events.ids.Ids;
import org.puente.events.inbox.Incoming;
import org.puente.stabilization.tasks.Contact;
import org.puente.stabilization.tasks.ContactMode;
import org.puente.stabilization.tasks.FinishingTask;
import org.puente.stabilization.tasks.RecordingContact;
import org.puente.stabilization.tasks.TakingTask;
import org.puente.stabilization.watches.messaging.Feed;
import org.puente.stabilization.world.Contradictions;
import org.puente.stabilization.world.Houses;
import org.puente.stabilization.world.StabilizationService;
import org.puente.stabilization.world.Story;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Detection, both topics and workers around the same people at the same time. */
@StabilizationService
class StormIT {

  private static final int PEOPLE = 150;
  private static final int PROMISES_EACH = 3;

  @Autowired Houses houses;
  @Autowired Feed feed;
  @Autowired EventJson json;
  @Autowired JdbcClient jdbc;
  @Autowired Contradictions contradictions;
  @Autowired TakingTask taking;
  @Autowired RecordingContact recording;
  @Autowired FinishingTask finishing;

  private final long seed = System.nanoTime();
  private final List<UUID> people = new ArrayList<>();

  @Test
  void however_it_all_interleaves_the_invariants_hold() throws Exception {
    List<Envelope> approvals = new ArrayList<>();
    List<Envelope> payouts = new ArrayList<>();
    stories()
        .forEach(e -> (e.contract().topic() == Topic.PTM_APPROVALS ? approvals : payouts).add(e));
    var over = new AtomicBoolean();

    try (var threads = Executors.newFixedThreadPool(4)) {
      Future<?> one = threads.submit(() -> read(approvals, new Random(seed)));
      Future<?> other = threads.submit(() -> read(payouts, new Random(seed + 1)));
      Callable<Void> worker = () -> work(over);
      List<Future<Void>> workers = List.of(threads.submit(worker), threads.submit(worker));
      one.get();
      other.get();
      over.set(true);
      for (Future<Void> each : workers) {
        each.get();
      }
    }

    assertThat(contradictions.around(people)).as("seed %d", seed).isEmpty();
    assertThat(tasks()).isGreaterThan(PEOPLE);
  }

  private List<Envelope> stories() {
    var random = new Random(seed);
    Instant due = houses.now().minus(Duration.ofHours(1));
    List<List<Envelope>> told = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      people.add(Ids.next());
      for (int promise = 0; promise < PROMISES_EACH; promise++) {
        told.add(story(Story.of(people.getLast(), due).promised(), random).news());
      }
    }
    // Step by step through all stories, so that one person's events are far apart.
    List<Envelope> all = new ArrayList<>();
    for (int step = 0; told.stream().anyMatch(events -> !events.isEmpty()); step++) {
      for (List<Envelope> events : told) {
        if (step < events.size()) {
          all.add(events.get(step));
        }
      }
      if (told.stream().mapToInt(List::size).max().orElse(0) <= step) {
        break;
      }
    }
    return all;
  }

  private static Story story(Story story, Random random) {
    Instant at = story.dueAt.plusSeconds(random.nextInt(600) - 300);
    story.approved().codeIssued();
    return switch (random.nextInt(5)) {
      case 0 -> story;
      case 1 -> story.paid(at);
      case 2 -> story.withdrawn("100.00", at).paid(at).reversed(at);
      case 3 -> story.paid(at).reversed(at).paid(at.plusSeconds(5));
      default -> story.payoutCancelled(at).closed(CloseOutcome.CANCELLED);
    };
  }

  private void read(List<Envelope> news, Random random) {
    for (int from = 0; from < news.size(); ) {
      int to = Math.min(news.size(), from + 1 + random.nextInt(60));
      feed.read(
          news.subList(from, to).stream()
              .map(e -> new Incoming(e, json.read(e.contract(), e.data()), 0, 0))
              .toList());
      from = to;
    }
  }

  private Void work(AtomicBoolean over) {
    UUID worker = Ids.next();
    var random = new Random();
    while (!over.get()) {
      for (UUID task : openTasks()) {
        taking.take(task, worker);
        recording.record(
            new Contact(task, worker, ContactMode.PHONE, random.nextBoolean(), houses.now()));
        TaskOutcome[] outcomes = TaskOutcome.values();
        finishing.finish(task, worker, outcomes[random.nextInt(outcomes.length)]);
      }
    }
    return null;
  }

  private List<UUID> openTasks() {
    return jdbc.sql(
            "SELECT task_id FROM task WHERE person_id = ANY (?) AND state = 'OPEN' ORDER BY random() LIMIT 20")
        .param(ours())
        .query(UUID.class)
        .list();
  }

  private long tasks() {
    return jdbc.sql("SELECT count(*) FROM task WHERE person_id = ANY (?)")
        .param(ours())
        .query(Long.class)
        .single();
  }

  private SqlArrayValue ours() {
    return new SqlArrayValue("uuid", people.toArray());
  }
}
