package org.puente.payments.totals;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.puente.events.contract.FspDayTotalled;
import org.puente.events.contract.FspFeesStated;
import org.puente.events.contract.Money;
import org.puente.events.outbox.EventHistory;
import org.puente.events.outbox.HistoryEntry;
import org.puente.payments.fsp.Fsps;
import org.springframework.transaction.support.TransactionOperations;

/** Tells each day's totals and fees of each FSP, and again when there is more. */
final class TellingTotals {

  private final DayTotals totals;
  private final Fsps fsps;
  private final EventHistory history;
  private final TransactionOperations transaction;
  private final Clock clock;

  TellingTotals(
      DayTotals totals,
      Fsps fsps,
      EventHistory history,
      TransactionOperations transaction,
      Clock clock) {
    this.totals = totals;
    this.fsps = fsps;
    this.history = history;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Never has more to do at once. */
  boolean step() {
    transaction.executeWithoutResult(
        _ -> {
          if (totals.alone()) {
            Instant now = clock.instant();
            fsps.all()
                .forEach(fsp -> tell(totals.untold(fsp.code(), fsp.hours().zone(), now), now));
            tellFees(totals.untoldFees(now), now);
          }
        });
    return false;
  }

  private void tell(List<DayTotals.Day> days, Instant now) {
    history.append(
        days.stream().map(day -> HistoryEntry.of(event(day, now), day.version(), now)).toList());
  }

  private void tellFees(List<DayTotals.FeeDay> days, Instant now) {
    history.append(
        days.stream().map(day -> HistoryEntry.of(event(day, now), day.version(), now)).toList());
  }

  private static FspFeesStated event(DayTotals.FeeDay day, Instant now) {
    return new FspFeesStated(
        day.id(),
        day.fsp(),
        day.day(),
        new Money(day.charged(), day.currency()),
        new Money(day.refunded(), day.currency()),
        now);
  }

  private static FspDayTotalled event(DayTotals.Day day, Instant now) {
    return new FspDayTotalled(
        day.id(),
        day.fsp(),
        day.day(),
        day.begins(),
        day.ends(),
        new Money(day.paid(), day.currency()),
        new Money(day.returned(), day.currency()),
        now);
  }
}
