package org.puente.distribution.console.remote;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What payment-adapter counts of codes and cash. */
@Component
public class HttpReports {

  /**
   * Codes of one age with which cash can still be withdrawn.
   *
   * @param territory null where it was not told
   * @param age a stable key
   * @param amount what can still be withdrawn with them
   */
  public record Out(
      String fsp,
      @Nullable String territory,
      String currency,
      String age,
      long codes,
      BigDecimal amount) {}

  /** As of when, and what. */
  public record Outstanding(Instant asOf, List<Out> codes) {}

  /** Each order is one of: waiting, out, cashed, dead; it is coded if it ever had a code. */
  public record Counts(long orders, long waiting, long coded, long out, long cashed, long dead) {

    /** Of a hundred that are over, those that brought cash; null while none is over. */
    public @Nullable Long success() {
      return percent(cashed, cashed + dead);
    }
  }

  /** What was ordered is the sum of the others. */
  public record Sums(
      BigDecimal ordered, BigDecimal waiting, BigDecimal out, BigDecimal cash, BigDecimal dead) {}

  /** In seconds: half of them took no longer, nine in ten took no longer. */
  public record Wait(long median, long ninth) {}

  /**
   * What became of the orders at one bank.
   *
   * @param territory null for the bank as a whole, and where it was not told
   * @param due orders of transfers that came at least so many days ago
   * @param dueAndSoon of those, the ones whose cash was out within so many days
   */
  public record Way(
      String fsp,
      @Nullable String territory,
      String currency,
      Counts counts,
      Sums sums,
      @Nullable Wait toCode,
      @Nullable Wait toCash,
      long due,
      long dueAndSoon) {

    /** Of a hundred that could be, those whose cash was out in time; null while none could be. */
    public @Nullable Long soon() {
      return percent(dueAndSoon, due);
    }
  }

  /** By bank, and by bank and place. */
  public record Ways(List<Way> byFsp, List<Way> byTerritory) {}

  /** What was counted, and what came of it. */
  public record Counted(Instant from, Instant to, int days, Ways ways) {}

  private final HttpCalls calls;
  private final HttpCalls patiently;

  HttpReports(RemoteService paymentsService) {
    this.calls = new HttpCalls(paymentsService);
    this.patiently = new HttpCalls(paymentsService.patiently());
  }

  public Answer<Outstanding> outstanding() {
    return calls.get(Outstanding.class, "/api/v1/reports/outstanding-codes");
  }

  /** Of the transfers that came since then: of a million, it takes seconds. */
  public Answer<Counted> ways(Instant since) {
    return patiently.get(Counted.class, "/api/v1/reports/time-to-cash?from={from}", since);
  }

  private static @Nullable Long percent(long part, long whole) {
    return whole == 0 ? null : Math.round(100.0 * part / whole);
  }
}
