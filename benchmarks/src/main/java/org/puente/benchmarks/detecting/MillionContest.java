package org.puente.benchmarks.detecting;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.puente.benchmarks.bed.Bed;
import org.puente.benchmarks.bed.Contest;
import org.puente.benchmarks.bed.Gauges;
import org.puente.benchmarks.bed.HeapWatch;
import org.puente.benchmarks.bed.Stopwatch;
import org.puente.benchmarks.bed.Timed;
import org.puente.localstack.demo.Waiting;
import org.puente.localstack.stack.House;

/**
 * Ten times as many watches wait as fall due: what it costs to look while nothing is due, how long
 * it takes when all of them fall due at one moment, and how late a steady stream is noticed.
 */
public final class MillionContest implements Contest {
  /** Seconds until what only waits is due: after everything that is measured. */
  static final double FAR = 90 * 86_400.0;

  private static final int PENDING_PER_DUE = 10;
  private static final int WARM_UP_SHARE = 5;
  private static final Duration IDLE = Duration.ofSeconds(20);
  private static final int ROWS_A_SECOND = 8_000;

  private static final String STILL_DUE =
      """
      SELECT count(*) FROM (VALUES ('HIGH'), ('MEDIUM'), ('LOW')) u (urgency)
      WHERE EXISTS (SELECT FROM delay_watch w WHERE w.urgency = u.urgency AND w.next_check_at <= app_now())
      """;

  private final Bed bed;
  private final int due;
  private final Map<String, Double> further = new LinkedHashMap<>();

  public MillionContest(Bed bed) {
    this.bed = bed;
    this.due = bed.rows();
  }

  @Override
  public Timed perform() {
    bed.settle(Map.of());
    waiting(UUID.randomUUID(), pending(), FAR, 0.01);
    client("VACUUM ANALYZE delay_watch");
    raise(due / WARM_UP_SHARE);
    bed.drain();
    idle();
    try (HeapWatch heap = bed.heapOf(House.STABILIZATION_SCHEDULER)) {
      double seconds = raise(due);
      bed.drain();
      further.putAll(new SteadyLag(bed).measure());
      return new Timed(due, seconds, heap.peak(), null);
    }
  }

  private int pending() {
    return PENDING_PER_DUE * due;
  }

  /** Nobody else asks for anything meanwhile, nor looks at its gauges. */
  private void idle() {
    Gauges gauges = bed.gauges(House.STABILIZATION_SCHEDULER);
    double looks = gauges.sum("puente_detection_look_seconds_count");
    double looking = gauges.sum("puente_detection_look_seconds_sum");
    double busy = gauges.sum("process_cpu_time_ns_total");
    Stopwatch watch = new Stopwatch();
    Waiting.pause(IDLE);
    double seconds = watch.seconds();
    busy = (gauges.sum("process_cpu_time_ns_total") - busy) / 1e9;
    looks = gauges.sum("puente_detection_look_seconds_count") - looks;
    looking = gauges.sum("puente_detection_look_seconds_sum") - looking;
    further.put("idlePollMillis", 1_000 * looking / looks);
    further.put("idlePollsPerSecond", looks / seconds);
    further.put("idleLookingPercentOfCore", 100 * looking / seconds);
    further.put("idleServicePercentOfCore", 100 * busy / seconds);
  }

  /** Seconds from the moment at which so many fall due until the last is told of by a task. */
  private double raise(int rows) {
    UUID programme = UUID.randomUUID();
    waiting(programme, rows, 5 + (double) rows / ROWS_A_SECOND, 0);
    client("ANALYZE delay_watch");
    Waiting.pause(Duration.ofMillis(millisUntilDue(programme)));
    Stopwatch watch = new Stopwatch();
    bed.await(
        "tasks", rows, () -> bed.count(House.STABILIZATION_SCHEDULER, STILL_DUE) > 0 ? 0 : rows);
    double seconds = watch.seconds();
    long raised = tasksOf(programme);
    if (raised != rows) {
      throw new IllegalStateException("%d tasks for %d watches".formatted(raised, rows));
    }
    return seconds;
  }

  private long millisUntilDue(UUID programme) {
    long left =
        bed.client(House.STABILIZATION_SCHEDULER)
            .sql(
                """
                SELECT ceil(1000 * extract(epoch FROM threshold_at - app_now()))::bigint
                FROM delay_watch WHERE programme_id = ? LIMIT 1
                """)
            .param(programme)
            .query(Long.class)
            .single();
    if (left < 0) {
      throw new IllegalStateException(
          "They fell due %d ms before they were there".formatted(-left));
    }
    return left;
  }

  private long tasksOf(UUID programme) {
    return bed.client(House.STABILIZATION_SCHEDULER)
        .sql("SELECT count(*) FROM task WHERE programme_id = ?")
        .param(programme)
        .query(Long.class)
        .single();
  }

  private void waiting(UUID programme, int rows, double dueIn, double apart) {
    try (Connection connection = bed.database(House.STABILIZATION_SCHEDULER).getConnection()) {
      Watches.insert(connection, programme, rows, dueIn, apart);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void client(String sql) {
    bed.client(House.STABILIZATION_SCHEDULER).sql(sql).update();
  }

  @Override
  public double ceiling() {
    return new BareClaims(bed, pending(), due).rate();
  }

  /** The better of the two usual ways. */
  @Override
  public double naive() {
    int rows = due / 2;
    further.put("dbSchedulerPerSecond", new DbSchedulerWay().rate(bed, rows));
    further.put("quartzPerSecond", new QuartzWay().rate(bed, rows));
    return Math.max(
        requireNonNull(further.get("dbSchedulerPerSecond")),
        requireNonNull(further.get("quartzPerSecond")));
  }

  @Override
  public Map<String, Double> further() {
    return further;
  }
}
