package org.puente.stabilization.detection;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.CloseOutcome;
import org.puente.events.contract.PuenteEvent;
import org.puente.events.contract.TaskOutcome;
import org.puente.events.contract.Topic;
import org.puente.events.contract.Urgency;
import org.puente.events.envelope.Envelope;
import org.puente.events.ids.Ids;
import org.puente.events.inbox.Incoming;
import org.puente.stabilization.tasks.Contact;
import org.puente.stabilization.tasks.ContactMode;
import org.puente.stabilization.world.Story;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * A few people and what was promised to them, lived through in an order that a seed gives. While a
 * scheduler sleeps in mid-claim everybody else is begun and not waited for, as they would be.
 */
final class History implements AutoCloseable {

  private static final int DEEDS = 90;
  private static final int PEOPLE = 3;
  private static final int PROMISES = 5;
  private static final int CHUNK = 2;

  final List<UUID> people = new ArrayList<>();
  final Map<UUID, Story> stories = new LinkedHashMap<>();
  final Map<UUID, Expected> expected = new HashMap<>();
  final List<Deed> done = new ArrayList<>();

  private final Tools tools;
  private final Random random;
  private final Deque<Envelope> approvals = new ArrayDeque<>();
  private final Deque<Envelope> payouts = new ArrayDeque<>();
  private final List<Envelope> read = new ArrayList<>();
  private final Claims claims;
  private final Actor one = new Actor();
  private final Actor another = new Actor();
  private final Actor dreamer = new Actor();
  private final Actor approvalsReader = new Actor();
  private final Actor payoutsReader = new Actor();
  private final Actor worker = new Actor();
  private final UUID workerId = Ids.next();
  private @Nullable SleepingClaim asleep;

  History(Tools tools, long seed) {
    this.tools = tools;
    this.random = new Random(seed);
    this.claims = claims(CHUNK);
    for (int i = 0; i < PEOPLE; i++) {
      people.add(Ids.next());
    }
    Instant now = tools.houses().now();
    for (int i = 0; i < PROMISES; i++) {
      Story story = Story.of(anybody(), now.plus(Duration.ofMinutes(random.nextInt(600))));
      stories.put(story.promiseId, story);
      expected.put(story.promiseId, new Expected());
    }
  }

  /** Then everybody wakes, everything is read, and nothing is due any more. */
  void live() {
    for (int i = 0; i < DEEDS; i++) {
      Deed deed = Deed.any(random);
      done.add(deed);
      happen(deed, one(stories.values()));
    }
    wake(false);
    read(approvals, approvalsReader, approvals.size());
    read(payouts, payoutsReader, payouts.size());
    everybodyIsDone();
    new DetectingDelays(claims(100), 100, new SimpleMeterRegistry()).drain(() -> false);
  }

  private void happen(Deed deed, Story story) {
    Instant now = tools.houses().now();
    switch (deed) {
      case PROMISED ->
          told(random.nextInt(3) > 0 ? story.promised() : story.promised(Urgency.LOW, "tulcan"));
      case PROMISED_TO_ANOTHER -> told(story.promisedTo(anybody()));
      case APPROVED -> told(story.approved());
      case CODE_ISSUED -> told(story.codeIssued());
      case PARTLY_PAID -> told(story.withdrawn("100.00", now));
      case PAID -> told(story.paid(now));
      case PAID_ON_TIME -> told(story.paid(story.dueAt.minusSeconds(1)));
      case REVERSED -> told(story.reversed(now));
      case HELD -> told(story.held());
      case RESUMED -> told(story.resumed());
      case CANCELLED -> told(story.closed(CloseOutcome.CANCELLED));
      case WITHDRAWN -> told(story.closed(CloseOutcome.PROMISE_WITHDRAWN));
      case APPROVALS_READ -> read(approvals, approvalsReader, 1 + random.nextInt(6));
      case PAYOUTS_READ -> read(payouts, payoutsReader, 1 + random.nextInt(6));
      case READ_AGAIN -> readAgain();
      case HOURS_PASS -> tools.houses().letPass(Duration.ofMinutes(10 + random.nextInt(240)));
      case A_WEEK_PASSES -> tools.houses().letPass(Duration.ofDays(7));
      case ONE_LOOKS -> act(one, claims::raise);
      case ANOTHER_LOOKS -> act(another, claims::raise);
      case ONE_FALLS_ASLEEP -> fallAsleep(story.promiseId);
      case IT_WAKES -> wake(false);
      case IT_DIES -> wake(true);
      case TASK_TAKEN ->
          act(worker, () -> onATask(task -> tools.team().taking().take(task, workerId)));
      case PERSON_CONTACTED -> contact(random.nextBoolean(), now);
      case TASK_FINISHED ->
          finish(TaskOutcome.values()[random.nextInt(TaskOutcome.values().length)]);
    }
  }

  private void told(Story story) {
    for (Envelope news : story.news()) {
      expected.computeIfAbsent(story.promiseId, _ -> new Expected()).told(event(news));
      (news.contract().topic() == Topic.PTM_APPROVALS ? approvals : payouts).add(news);
    }
  }

  private void read(Deque<Envelope> topic, Actor reader, int atMost) {
    List<Envelope> poll =
        Stream.generate(topic::poll).limit(Math.min(atMost, topic.size())).toList();
    if (!poll.isEmpty()) {
      read.addAll(poll);
      act(reader, () -> tools.feed().read(incoming(poll)));
    }
  }

  /** From offset zero on, as after a partition has moved before its offsets were committed. */
  private void readAgain() {
    List<Envelope> sofar = List.copyOf(read);
    act(approvalsReader, () -> tools.feed().read(incoming(of(sofar, true))));
    act(payoutsReader, () -> tools.feed().read(incoming(of(sofar, false))));
  }

  private static List<Envelope> of(List<Envelope> all, boolean approvals) {
    return all.stream()
        .filter(news -> (news.contract().topic() == Topic.PTM_APPROVALS) == approvals)
        .toList();
  }

  private void contact(boolean reached, Instant at) {
    act(
        worker,
        () ->
            onATask(
                task ->
                    tools
                        .team()
                        .recording()
                        .record(new Contact(task, workerId, ContactMode.PHONE, reached, at))));
  }

  private void finish(TaskOutcome outcome) {
    act(worker, () -> onATask(task -> tools.team().finishing().finish(task, workerId, outcome)));
  }

  private void onATask(Consumer<UUID> deed) {
    tools
        .jdbc()
        .sql(
            """
            SELECT task_id FROM task WHERE person_id = ANY (?) AND state IN ('OPEN', 'ASSIGNED')
            ORDER BY assigned_at IS NULL, task_id LIMIT 1
            """)
        .param(new SqlArrayValue("uuid", people.toArray()))
        .query(UUID.class)
        .optional()
        .ifPresent(deed);
  }

  private void fallAsleep(UUID promise) {
    if (asleep == null) {
      var sleeping = new SleepingClaim();
      dreamer.begin(() -> sleeping.sleep(tools.transaction(), claims, tools.jdbc(), promise));
      sleeping.asleep();
      tools.houses().letPass(Duration.ofMinutes(10));
      asleep = sleeping;
    }
  }

  private void wake(boolean dies) {
    if (asleep != null) {
      if (dies) {
        asleep.die();
      } else {
        asleep.wake();
      }
      asleep = null;
      everybodyIsDone();
    }
  }

  private void act(Actor actor, Runnable deed) {
    actor.begin(deed);
    if (asleep == null) {
      actor.await();
    }
  }

  private void everybodyIsDone() {
    actors().forEach(Actor::await);
  }

  private Stream<Actor> actors() {
    return Stream.of(dreamer, one, another, approvalsReader, payoutsReader, worker);
  }

  private Claims claims(int chunk) {
    return new JdbcClaims(
        tools.jdbc(), tools.transaction(), new DetectionSettings(true, 1, chunk, Duration.ZERO));
  }

  private UUID anybody() {
    return one(people);
  }

  private <T> T one(Collection<T> all) {
    return List.copyOf(all).get(random.nextInt(all.size()));
  }

  private PuenteEvent event(Envelope news) {
    return tools.json().read(news.contract(), news.data());
  }

  private List<Incoming> incoming(List<Envelope> poll) {
    return poll.stream().map(news -> new Incoming(news, event(news), 0, 0)).toList();
  }

  @Override
  public void close() {
    if (asleep != null) {
      asleep.die();
    }
    actors().forEach(Actor::close);
  }
}
