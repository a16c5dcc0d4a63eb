package org.puente.benchmarks.releasing;

import java.util.UUID;
import org.puente.benchmarks.bed.Bed;
import org.puente.benchmarks.bed.Contest;
import org.puente.benchmarks.bed.HeapWatch;
import org.puente.benchmarks.bed.Stopwatch;
import org.puente.benchmarks.bed.Timed;
import org.puente.benchmarks.importing.ImportContest;
import org.puente.benchmarks.planning.Plans;
import org.puente.localstack.demo.Programme;
import org.puente.localstack.stack.House;

/**
 * An approved plan with everybody in it, from the decision to release until Kafka has confirmed it
 * all.
 */
public final class ReleaseContest implements Contest {
  private final Bed bed;
  private final Programme programme;

  public ReleaseContest(Bed bed, Programme programme) {
    this.bed = bed;
    this.programme = programme;
  }

  /** Nobody reads along: the two services that would are not running. */
  @Override
  public Timed perform() {
    var plans = new Plans(bed, programme);
    UUID first = plans.first();
    UUID plan = plans.measured();
    bed.drain();
    bed.stop(House.PAYMENT_ADAPTER);
    bed.stop(House.STABILIZATION_SCHEDULER);
    plans.release(first, ImportContest.warmUp(bed.rows()));
    try (HeapWatch heap = bed.heapOf(House.DISTRIBUTION_API)) {
      Stopwatch watch = new Stopwatch();
      plans.release(plan, bed.rows());
      return new Timed(bed.rows(), watch.seconds(), heap.peak(), null);
    }
  }

  @Override
  public double ceiling() {
    return new BareProducer(bed).rate();
  }

  @Override
  public double naive() {
    return new NaiveRelease(bed).rate();
  }
}
