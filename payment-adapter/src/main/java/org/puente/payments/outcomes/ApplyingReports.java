package org.puente.payments.outcomes;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.puente.payments.fsp.BankReport;
import org.puente.payments.orders.OrderFact;
import org.puente.payments.payouts.ChangingPayouts;
import org.puente.payments.payouts.Defects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** Applies a bank's feed, each line once and in the bank's own order, whichever way it came. */
public final class ApplyingReports {

  private static final Logger log = LoggerFactory.getLogger(ApplyingReports.class);

  private final Feeds feeds;
  private final ChangingPayouts payouts;
  private final References references;
  private final TransactionOperations transaction;
  private final Clock clock;

  public ApplyingReports(
      Feeds feeds,
      ChangingPayouts payouts,
      References references,
      TransactionOperations transaction,
      Clock clock) {
    this.feeds = feeds;
    this.payouts = payouts;
    this.references = references;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Applies what follows the position as read from the feed, where no line is missing between. */
  public void read(String fsp, List<BankReport> reports) {
    apply(fsp, reports, false);
  }

  /**
   * Applies those lines that follow the position without a gap; says whether there were others,
   * which the feed will bring.
   */
  public boolean told(String fsp, List<BankReport> reports) {
    return apply(fsp, reports, true) < last(reports);
  }

  /**
   * Joins the caller's transaction: applies what a file of the bank tells, numbered in the order of
   * arrival. Says of each whether it was new; one that was told before changes nothing.
   */
  public List<Boolean> state(String fsp, List<Stated> movements) {
    if (movements.isEmpty()) {
      return List.of();
    }
    long position = feeds.lock(fsp);
    Set<String> seen =
        feeds.known(fsp, movements.stream().map(Stated::bankReference).collect(Collectors.toSet()));
    List<Boolean> fresh = new ArrayList<>();
    List<Stated> next = new ArrayList<>();
    for (Stated movement : movements) {
      boolean isNew = seen.add(movement.bankReference());
      fresh.add(isNew);
      if (isNew) {
        next.add(movement);
      }
    }
    List<BankReport> reports = new ArrayList<>();
    for (Stated movement : next) {
      reports.add(movement.numbered(fsp, ++position));
    }
    reports = ours(fsp, reports);
    payouts.learn(facts(concerning(fsp, reports)));
    feeds.applied(fsp, reports, clock.instant());
    feeds.remember(fsp, reports, next.stream().map(Stated::bankReference).toList());
    return fresh;
  }

  private long apply(String fsp, List<BankReport> reports, boolean gapless) {
    try {
      return applyAll(fsp, reports, gapless);
    } catch (RuntimeException e) {
      if (!Defects.isDefect(e)) {
        throw e;
      }
      log.warn("{} lines of {} are applied one by one", reports.size(), fsp);
      return applySingly(fsp, reports, gapless);
    }
  }

  private long applyAll(String fsp, List<BankReport> reports, boolean gapless) {
    Long position =
        transaction.execute(
            _ -> {
              long from = feeds.lock(fsp);
              List<BankReport> next = ours(fsp, following(from, reports, gapless));
              payouts.learn(facts(concerning(fsp, next)));
              feeds.applied(fsp, next, clock.instant());
              return next.isEmpty() ? from : last(next);
            });
    return position == null ? 0 : position;
  }

  private long applySingly(String fsp, List<BankReport> reports, boolean gapless) {
    long position = 0;
    for (BankReport report : sorted(reports)) {
      try {
        position = applyAll(fsp, List.of(report), gapless);
      } catch (RuntimeException e) {
        if (!Defects.isDefect(e)) {
          throw e;
        }
        log.error("Line {} of {} became a case", report.sequence(), fsp);
        refuse(fsp, report, e.getClass().getSimpleName());
      }
    }
    return position;
  }

  /** A line that cannot be applied must not hold up those behind it. */
  private void refuse(String fsp, BankReport report, String reason) {
    transaction.executeWithoutResult(
        _ -> {
          if (feeds.lock(fsp) < report.sequence()) {
            payouts.refuse(facts(List.of(report)), reason);
            feeds.applied(fsp, List.of(report), clock.instant());
          }
        });
  }

  private List<BankReport> ours(String fsp, List<BankReport> reports) {
    Map<UUID, UUID> ours =
        references.ours(
            fsp, reports.stream().map(BankReport::clientReference).collect(Collectors.toSet()));
    return reports.stream()
        .map(
            report ->
                report.of(ours.getOrDefault(report.clientReference(), report.clientReference())))
        .toList();
  }

  /** Without codes that expired, or were taken back, before anybody had them. */
  private List<BankReport> concerning(String fsp, List<BankReport> reports) {
    Set<UUID> ended =
        reports.stream()
            .filter(report -> report.kind().endsCode())
            .map(BankReport::clientReference)
            .collect(Collectors.toSet());
    Set<UUID> nobodys = ended.isEmpty() ? ended : references.nobodys(fsp, ended);
    return reports.stream()
        .filter(report -> !report.kind().endsCode() || !nobodys.contains(report.clientReference()))
        .toList();
  }

  private static List<BankReport> following(
      long position, List<BankReport> reports, boolean gapless) {
    List<BankReport> next = new ArrayList<>();
    long reached = position;
    for (BankReport report : sorted(reports)) {
      boolean fits = gapless ? report.sequence() == reached + 1 : report.sequence() > reached;
      if (fits) {
        next.add(report);
        reached = report.sequence();
      }
    }
    return next;
  }

  private static List<BankReport> sorted(List<BankReport> reports) {
    return reports.stream().sorted(Comparator.comparingLong(BankReport::sequence)).toList();
  }

  private static List<OrderFact> facts(List<BankReport> reports) {
    return reports.stream().<OrderFact>map(OrderFact.Reported::new).toList();
  }

  private static long last(List<BankReport> reports) {
    return reports.stream().mapToLong(BankReport::sequence).max().orElse(0);
  }
}
