package org.puente.benchmarks.payout;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import org.puente.benchmarks.bed.Bed;
import org.puente.benchmarks.bed.Contest;
import org.puente.benchmarks.bed.HeapWatch;
import org.puente.benchmarks.bed.Timed;
import org.puente.localstack.stack.House;

/** Orders that wait are placed with a bank of some manner, until the last is accepted. */
public final class PayoutContest implements Contest {
  private static final Map<String, String> TELLING_PERCENTILES =
      Map.of(
          "SPRING_APPLICATION_JSON",
          """
          {"management":{"metrics":{"distribution":{"percentiles":{"resilience4j.circuitbreaker.calls":"0.95"}}}}}\
          """);
  private static final String SET_ASIDE =
      "UPDATE bank_order SET next_step_at = now() + interval '30 days' WHERE state = 'NEW' AND"
          + " abs(hashtext(client_reference::text)) %% %d <> 0";
  private static final String TAKE_ALL =
      "UPDATE bank_order SET next_step_at = now() WHERE state = 'NEW' AND next_step_at > now()";

  /**
   * Each order moves twice at least: counting moves costs nothing, counting orders a whole look.
   */
  private static final String MOVES =
      "SELECT coalesce(pg_sequence_last_value(pg_get_serial_sequence('order_move', 'id')::regclass), 0)";

  private static final String UNDECIDED =
      "SELECT count(*) FROM bank_order WHERE state IN ('SENDING', 'PENDING', 'UNKNOWN')"
          + " OR (state = 'NEW' AND next_step_at < now() + interval '1 day')";

  private final Bed bed;
  private final BankManner manner;
  private final int shares;

  /**
   * Takes all orders that wait, or leaves some for later.
   *
   * @param shares one share of so many is placed
   */
  public PayoutContest(Bed bed, BankManner manner, int shares) {
    this.bed = bed;
    this.manner = manner;
    this.shares = shares;
  }

  /**
   * By a service that has just started: the first half warms it, and is not counted, since on two
   * processors its compiler takes half a minute of one. Whoever else would hear of it is stopped:
   * elsewhere they have processors of their own.
   */
  @Override
  public Timed perform() {
    for (House house : House.values()) {
      if (house.database().isPresent()) {
        bed.stop(house);
      }
    }
    bed.client(House.PAYMENT_ADAPTER)
        .sql(shares == 1 ? TAKE_ALL : SET_ASIDE.formatted(shares))
        .update();
    OffsetDateTime began =
        bed.client(House.PAYMENT_ADAPTER).sql("SELECT now()").query(OffsetDateTime.class).single();
    long orders = bed.count(House.PAYMENT_ADAPTER, UNDECIDED);
    long moves = bed.count(House.PAYMENT_ADAPTER, MOVES);
    manner.teach(bed);
    try (HeapWatch heap = bed.heapOf(House.PAYMENT_ADAPTER)) {
      CompletableFuture<Void> starting =
          CompletableFuture.runAsync(() -> bed.restart(House.PAYMENT_ADAPTER, TELLING_PERCENTILES));
      bed.await("payout", orders, () -> placed(orders, moves));
      long done = System.currentTimeMillis();
      starting.join();
      OptionalDouble p95 = bed.gauges(House.PAYMENT_ADAPTER).callMillis("BANK_A");
      int first = (int) orders / 2;
      return new Timed(
          accepted(began) - first,
          (done - warmAt(first, began)) / 1e3,
          heap.peak(),
          p95.isPresent() ? Math.round(p95.getAsDouble() * 10) / 10.0 : null);
    }
  }

  private long placed(long orders, long movesBefore) {
    long atMost = (bed.count(House.PAYMENT_ADAPTER, MOVES) - movesBefore) / 2;
    return atMost < orders ? atMost : orders - bed.count(House.PAYMENT_ADAPTER, UNDECIDED);
  }

  private long accepted(OffsetDateTime since) {
    return bed.client(House.PAYMENT_ADAPTER)
        .sql("SELECT count(*) FROM bank_order WHERE state = 'ACCEPTED' AND sent_at >= ?")
        .param(since)
        .query(Long.class)
        .single();
  }

  private long warmAt(int first, OffsetDateTime since) {
    return bed.client(House.PAYMENT_ADAPTER)
        .sql("SELECT sent_at FROM bank_order WHERE sent_at >= ? ORDER BY sent_at OFFSET ? LIMIT 1")
        .params(since, first)
        .query(OffsetDateTime.class)
        .single()
        .toInstant()
        .toEpochMilli();
  }

  @Override
  public double ceiling() {
    return new BareCalls(bed).rate();
  }

  /** The last to be measured: both banks behave again. */
  @Override
  public double naive() {
    double rate = new NaivePayout(bed, manner.naiveRows()).rate();
    BankManner.forget(bed);
    return rate;
  }
}
