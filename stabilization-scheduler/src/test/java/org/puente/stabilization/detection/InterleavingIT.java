package org.puente.stabilization.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.events.envelope.EventJson;
import org.puente.stabilization.tasks.FinishingTask;
import org.puente.stabilization.tasks.RecordingContact;
import org.puente.stabilization.tasks.TakingTask;
import org.puente.stabilization.watches.messaging.Feed;
import org.puente.stabilization.world.Board;
import org.puente.stabilization.world.BoardFromEvents;
import org.puente.stabilization.world.Contradictions;
import org.puente.stabilization.world.Houses;
import org.puente.stabilization.world.StabilizationService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Histories of whatever may happen around a few people, each from a seed of its own. One that
 * breaks a rule is lived again with {@code -Dpuente.seed=…}; {@code -Dpuente.all=true} lives ten
 * times as many, beginning anywhere.
 */
@StabilizationService
class InterleavingIT {

  private static final int HISTORIES = 40;
  private static final Set<String> OCCURS =
      Set.of(
          "OPEN",
          "ASSIGNED",
          "DONE",
          "CANCELLED",
          "DELIVERED",
          "VOIDED",
          "PROMISE_CLOSED",
          "PAYEE_CHANGED",
          "CLOSED",
          "CLOSING",
          "CONTACTING");

  @Autowired Houses houses;
  @Autowired Feed feed;
  @Autowired EventJson json;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired TakingTask taking;
  @Autowired RecordingContact recording;
  @Autowired FinishingTask finishing;
  @Autowired Board board;
  @Autowired Contradictions contradictions;

  @Autowired
  @Qualifier("detectionLoop")
  SmartLifecycle loop;

  private final Set<Deed> deeds = EnumSet.noneOf(Deed.class);
  private final Set<Object> occurred = new HashSet<>();

  /** The two schedulers of a history are the only ones. */
  @BeforeEach
  void alone() {
    loop.stop();
  }

  @AfterEach
  void together() {
    loop.start();
  }

  @Test
  void whatever_interleaves_each_stage_has_one_task_and_nobody_who_is_late_has_none() {
    Long seed = Long.getLong("puente.seed");
    if (seed != null) {
      live(seed);
      return;
    }
    boolean all = Boolean.getBoolean("puente.all");
    long first = all ? ThreadLocalRandom.current().nextLong(1L << 40) : 1;
    long enough = first + (all ? 10 * HISTORIES : HISTORIES);
    // Threads meet as they please: what is rare takes more histories on one day than on another.
    for (long next = first;
        next < enough || !everythingOccurred() && next < enough + 4 * HISTORIES;
        next++) {
      live(next);
    }
    assertThat(deeds).as("what is never done is not tested").containsExactly(Deed.values());
    assertThat(occurred).as("what never occurs is not tested").containsAll(OCCURS);
  }

  private boolean everythingOccurred() {
    return deeds.size() == Deed.values().length && occurred.containsAll(OCCURS);
  }

  private void live(long seed) {
    // What other tests and histories left is over, and would be claimed by these schedulers.
    jdbc.sql("UPDATE delay_watch SET next_check_at = NULL WHERE next_check_at IS NOT NULL")
        .update();
    try (var history =
        new History(new Tools(houses, feed, json, jdbc, transaction, team()), seed)) {
      history.live();
      deeds.addAll(history.done);
      assertThat(broken(history)).as("-Dpuente.seed=%d: %s", seed, history.done).isEmpty();
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError("-Dpuente.seed=" + seed, e);
    }
  }

  private List<String> broken(History history) {
    var broken = new ArrayList<>(contradictions.around(history.people));
    history.expected.forEach(
        (promise, expected) -> {
          String state = board.watch(promise);
          if (!expected.state().contains(state)) {
            broken.add("%s is %s, not %s".formatted(promise, state, expected.state()));
          } else if (expected.person() != null
              && !board.waiting(promise).equals(expected.person())) {
            broken.add("%s is waited for by somebody else".formatted(promise));
          }
        });
    broken.addAll(lateAndNobodyAsked(history));
    broken.addAll(toldOtherwise(history));
    return broken;
  }

  /** By the date that was communicated, where no grace is given; else by the threshold. */
  private List<String> lateAndNobodyAsked(History history) {
    return jdbc.sql(
            """
            SELECT 'late since ' || w.threshold_at || ' and nobody is asked: ' || w.promise_id
            FROM delay_watch w
            WHERE w.promise_id = ANY (?) AND w.state = 'WATCHING'
              AND CASE w.urgency WHEN 'HIGH' THEN w.due_at ELSE w.threshold_at END <= app_now()
              AND NOT EXISTS (
                SELECT FROM task t
                WHERE t.promise_id = w.promise_id AND t.stage = w.next_stage - 1 AND t.person_id = w.person_id
                  AND t.state <> 'CANCELLED')
            """)
        .param(new SqlArrayValue("uuid", history.stories.keySet().toArray(UUID[]::new)))
        .query(String.class)
        .list();
  }

  /** Whoever reads the events, and nothing else, has the same board. */
  private List<String> toldOtherwise(History history) {
    var tables = new BoardOfTables(jdbc, json);
    BoardFromEvents told = tables.rebuilt(history.people);
    var tasks = tables.tasksOf(history.people);
    var episodes = tables.episodesOf(history.people);
    tasks.values().forEach(task -> occurred.addAll(task.values()));
    occurred.addAll(told.passed);
    var differing = new ArrayList<String>();
    if (!told.tasks.equals(tasks)) {
      differing.add("tasks as told %s, as they are %s".formatted(told.tasks, tasks));
    }
    if (!told.episodes.equals(episodes)) {
      differing.add("episodes as told %s, as they are %s".formatted(told.episodes, episodes));
    }
    return differing;
  }

  private Tools.Team team() {
    return new Tools.Team(taking, recording, finishing);
  }
}
