package org.puente.stabilization.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.puente.stabilization.world.Board;
import org.puente.stabilization.world.Houses;
import org.puente.stabilization.world.StabilizationService;
import org.puente.stabilization.world.Story;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@StabilizationService
class WatchMetricsIT {

  @Autowired Houses houses;
  @Autowired Board board;
  @Autowired MeterRegistry meters;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void who_is_on_call_sees_what_waits_and_what_was_raised() {
    Story story = Story.dueAt(houses.now().minusSeconds(1)).promised();
    houses.tell(story);
    await().atMost(Duration.ofSeconds(20)).until(() -> !board.tasksOf(story.promiseId).isEmpty());

    assertThat(meters.get("puente.tasks.raised").counter().count()).isPositive();
    assertThat(meters.get("puente.watches.pending").gauge().value()).isPositive();
    assertThat(meters.get("puente.tasks").tag("state", "OPEN").gauge().value()).isPositive();
  }

  @Test
  void a_due_watch_that_nobody_claims_shows_as_lag() {
    Story story = Story.dueAt(houses.now().plus(Duration.ofDays(1))).promised();
    houses.tell(story);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> board.watch(story.promiseId).equals("WATCHING"));

    transaction.executeWithoutResult(
        _ -> {
          // Whoever holds the row, detection skips it: it is due, and stays so until the commit.
          jdbc.sql("SELECT 1 FROM delay_watch WHERE promise_id = ? FOR UPDATE")
              .param(story.promiseId)
              .query(Integer.class)
              .single();
          houses.letPass(Duration.ofDays(2));
          await()
              .atMost(Duration.ofSeconds(20))
              .until(() -> meters.get("puente.watch.lag").gauge().value() > 3600);
        });

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> meters.get("puente.watch.lag").gauge().value() < 60);
    assertThat(board.tasksOf(story.promiseId)).hasSize(1);
  }
}
