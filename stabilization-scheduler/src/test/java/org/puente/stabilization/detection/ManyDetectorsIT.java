package org.puente.stabilization.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.puente.events.ids.Ids;
import org.puente.stabilization.world.Houses;
import org.puente.stabilization.world.StabilizationService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@StabilizationService
class ManyDetectorsIT {

  private static final int PROMISES = 10_000;
  private static final int PER_PERSON = 4;

  @Autowired Houses houses;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void ten_thousand_watches_raise_ten_thousand_tasks_however_many_detect() throws Exception {
    UUID programme = Ids.next();
    watch(programme);
    houses.letPass(Duration.ofHours(2));

    detectAtOnce(6);

    assertThat(count("task WHERE programme_id = ?", programme)).isEqualTo(PROMISES);
    assertThat(
            jdbc.sql("SELECT count(DISTINCT promise_id) FROM task WHERE programme_id = ?")
                .param(programme)
                .query(Long.class)
                .single())
        .isEqualTo(PROMISES);
    assertThat(
            count(
                "episode WHERE person_id IN (SELECT person_id FROM task WHERE programme_id = ?)",
                programme))
        .isEqualTo(PROMISES / PER_PERSON);
  }

  @Test
  void the_sequences_around_each_person_have_no_gap_and_end_where_the_journal_says()
      throws Exception {
    UUID programme = Ids.next();
    watch(programme);
    houses.letPass(Duration.ofHours(2));

    detectAtOnce(4);

    assertThat(
            jdbc.sql(
                    """
                    SELECT DISTINCT min(h.sequence) || ' ' || max(h.sequence) || ' ' || count(*) || ' ' || max(j.last_sequence)
                    FROM event_history h JOIN person_journal j ON j.person_id = h.aggregate_id
                    WHERE h.aggregate_id IN (SELECT person_id FROM task WHERE programme_id = ?)
                    GROUP BY h.aggregate_id
                    """)
                .param(programme)
                .query(String.class)
                .list())
        .containsExactly("1 9 9 9");
  }

  /** Beside the two of the running service. */
  private void detectAtOnce(int detectors) throws Exception {
    var meters = new SimpleMeterRegistry();
    Claims claims =
        new JdbcClaims(jdbc, transaction, new DetectionSettings(true, 1, 300, Duration.ZERO));
    Callable<Integer> detector = () -> new DetectingDelays(claims, 300, meters).drain(() -> false);
    try (var threads = Executors.newFixedThreadPool(detectors)) {
      List<Future<Integer>> done =
          threads.invokeAll(Stream.generate(() -> detector).limit(detectors).toList());
      for (Future<Integer> each : done) {
        assertThat(each.get()).isNotNegative();
      }
    }
    await().until(() -> claims.raise().found() == 0 && overdue() == 0);
  }

  private void watch(UUID programme) {
    jdbc.sql(
            """
            INSERT INTO delay_watch (promise_id, state, person_id, programme_id, cycle, due_at, territory, language,
              urgency, qualifications, policy_version, threshold_at, stage_at, first_contact, reporting_lag,
              next_check_at, approvals_sequence, step, standing, waiting_for)
            SELECT uuidv7(), 'WATCHING', person, ?, 1, due, 'quito', 'es', 'HIGH', '{}', 1, due,
              ARRAY[due, due + interval '7 days'], interval '1 day', '0', due, 1, 'FSP', 'OPEN', 'FSP'
            FROM (
              SELECT uuidv7() AS person, app_now() + interval '1 hour' AS due FROM generate_series(1, ?)) people,
              generate_series(1, ?)
            ORDER BY random()
            """)
        .params(programme, PROMISES / PER_PERSON, PER_PERSON)
        .update();
  }

  private long overdue() {
    return jdbc.sql("SELECT count(*) FROM delay_watch WHERE next_check_at <= app_now()")
        .query(Long.class)
        .single();
  }

  private long count(String what, Object value) {
    return jdbc.sql("SELECT count(*) FROM " + what).param(value).query(Long.class).single();
  }
}
