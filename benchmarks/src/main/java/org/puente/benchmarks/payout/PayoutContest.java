package org.puente.benchmarks.payout;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import org.puente.benchmarks.bed.Bed;
import org.puente.benchmarks.bed.Contest;
import org.puente.benchmarks.bed.HeapWatch;
import org.puente.benchmarks.bed.Timed;
import org.puente.benchmarks.importing.ImportContest;
import org.puente.localstack.stack.House;

/** Orders that wait are placed with a bank that answers at once, until the last is accepted. */
public final class PayoutContest implements Contest {
  private static final Map<String, String> TELLING_PERCENTILES =
      Map.of(
          "SPRING_APPLICATION_JSON",
          """
          {"management":{"metrics":{"distribution":{"percentiles":{"resilience4j.circuitbreaker.calls":"0.95"}}}}}\
          """);
  private static final String UNDECIDED =
      "SELECT count(*) FROM bank_order WHERE state IN ('NEW', 'SENDING', 'PENDING', 'UNKNOWN')";
  private static final String ORDERS = "SELECT count(*) FROM bank_order";

  private final Bed bed;

  public PayoutContest(Bed bed) {
    this.bed = bed;
  }

  /**
   * By a service that has just started: the first fifth warms it, and is not counted. Whoever else
   * would hear of it is stopped: elsewhere they have processors of their own.
   */
  @Override
  public Timed perform() {
    long orders = bed.count(House.PAYMENT_ADAPTER, ORDERS);
    bed.stop(House.PAYMENT_ADAPTER);
    bed.stop(House.DISTRIBUTION_API);
    bed.stop(House.STABILIZATION_SCHEDULER);
    try (HeapWatch heap = bed.heapOf(House.PAYMENT_ADAPTER)) {
      CompletableFuture<Void> starting =
          CompletableFuture.runAsync(() -> bed.restart(House.PAYMENT_ADAPTER, TELLING_PERCENTILES));
      bed.await("payout", orders, () -> orders - bed.count(House.PAYMENT_ADAPTER, UNDECIDED));
      long done = System.currentTimeMillis();
      starting.join();
      OptionalDouble p95 = bed.gauges(House.PAYMENT_ADAPTER).callMillis("BANK_A");
      long accepted = bed.count(House.PAYMENT_ADAPTER, ORDERS + " WHERE state = 'ACCEPTED'");
      int first = ImportContest.warmUp(bed.rows());
      return new Timed(
          accepted - first,
          (done - warmAt(first)) / 1e3,
          heap.peak(),
          p95.isPresent() ? Math.round(p95.getAsDouble() * 10) / 10.0 : null);
    }
  }

  private long warmAt(int first) {
    return bed.client(House.PAYMENT_ADAPTER)
        .sql("SELECT sent_at FROM bank_order ORDER BY sent_at OFFSET ? LIMIT 1")
        .param(first)
        .query(OffsetDateTime.class)
        .single()
        .toInstant()
        .toEpochMilli();
  }

  @Override
  public double ceiling() {
    return new BareCalls(bed).rate();
  }

  @Override
  public double naive() {
    return new NaivePayout(bed).rate();
  }
}
