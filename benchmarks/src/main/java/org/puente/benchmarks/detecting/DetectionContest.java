package org.puente.benchmarks.detecting;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.puente.benchmarks.bed.Bed;
import org.puente.benchmarks.bed.Contest;
import org.puente.benchmarks.bed.HeapWatch;
import org.puente.benchmarks.bed.Stopwatch;
import org.puente.benchmarks.bed.Timed;
import org.puente.localstack.demo.Programme;
import org.puente.localstack.stack.House;

/** Nobody was paid the first instalment, and everybody's patience ends at once. */
public final class DetectionContest implements Contest {
  /** Past every first threshold, and before any second. */
  private static final Duration LATE = Duration.ofDays(6);

  /** Moving the clock by days is an outage, after which people would be raised at a team's pace. */
  private static final String UNPACED =
      """
      INSERT INTO policy (version, active_from, reason, content)
      SELECT version + 1, app_now(), 'Measured without a pace',
        content || '{"catchUpPerTerritoryAndHour": 1000000000}'
      FROM policy ORDER BY version DESC LIMIT 1
      """;

  private static final String TASKS = "SELECT count(*) FROM task";

  private final Bed bed;
  private final Programme programme;

  public DetectionContest(Bed bed, Programme programme) {
    this.bed = bed;
    this.programme = programme;
  }

  /** From the moment at which the clock is moved. */
  @Override
  public Timed perform() {
    bed.settle(Map.of());
    bed.client(House.STABILIZATION_SCHEDULER).sql(UNPACED).update();
    Instant late = programme.dueAt(1).plus(LATE);
    long waiting = waiting(late);
    try (HeapWatch heap = bed.heapOf(House.STABILIZATION_SCHEDULER)) {
      Stopwatch watch = new Stopwatch();
      CompletableFuture<Void> moving =
          CompletableFuture.runAsync(() -> bed.stage().clock().moveTo(late));
      bed.await("detection", waiting, () -> bed.count(House.STABILIZATION_SCHEDULER, TASKS));
      double seconds = watch.seconds();
      moving.join();
      bed.drain();
      return new Timed(waiting, seconds, heap.peak(), null);
    }
  }

  private long waiting(Instant late) {
    return bed.client(House.STABILIZATION_SCHEDULER)
        .sql("SELECT count(*) FROM delay_watch WHERE next_check_at <= ?")
        .param(late.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  @Override
  public double ceiling() {
    return new BareInserts(bed).rate();
  }

  @Override
  public double naive() {
    return new NaiveDetection(bed).rate();
  }
}
