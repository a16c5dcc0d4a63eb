package org.puente.benchmarks.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.puente.benchmarks.bed.Bed;
import org.puente.benchmarks.bed.Contest;
import org.puente.benchmarks.bed.HeapWatch;
import org.puente.benchmarks.bed.Timed;
import org.puente.benchmarks.importing.ImportContest;
import org.puente.localstack.stack.House;

/** The approvals that wait in Kafka become orders, which are not sent yet. */
public final class AdapterContest implements Contest {
  /** Orders wait, and no bank is called. */
  public static final Map<String, String> NOT_PLACING = Map.of("PUENTE_PACE_SENDING", "false");

  private final Bed bed;

  public AdapterContest(Bed bed) {
    this.bed = bed;
  }

  /** By a service that has just started: the first fifth warms it, and is not counted. */
  @Override
  public Timed perform() {
    long transfers = bed.count(House.DISTRIBUTION_API, "SELECT count(*) FROM transfer");
    try (HeapWatch heap = bed.heapOf(House.PAYMENT_ADAPTER)) {
      CompletableFuture<Void> starting =
          CompletableFuture.runAsync(() -> bed.restart(House.PAYMENT_ADAPTER, NOT_PLACING));
      bed.await(
          "intake",
          transfers,
          () -> bed.count(House.PAYMENT_ADAPTER, "SELECT count(*) FROM transfer"));
      long done = System.currentTimeMillis();
      starting.join();
      int first = ImportContest.warmUp(bed.rows());
      double seconds = (done - warmAt(first).toEpochMilli()) / 1e3;
      return new Timed(transfers - first, seconds, heap.peak(), null);
    }
  }

  private Instant warmAt(int first) {
    return bed.client(House.PAYMENT_ADAPTER)
        .sql("SELECT received_at FROM transfer ORDER BY received_at OFFSET ? LIMIT 1")
        .param(first)
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  @Override
  public double ceiling() {
    return new BareUnnest(bed).rate();
  }

  @Override
  public double naive() {
    return new NaiveIntake(bed).rate();
  }
}
