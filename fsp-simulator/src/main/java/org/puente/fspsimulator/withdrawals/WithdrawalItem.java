package org.puente.fspsimulator.withdrawals;

import java.time.Instant;
import java.util.UUID;
import org.puente.fspsimulator.book.Entry;
import org.puente.fspsimulator.book.EntryKind;

/**
 * One line of the extension, the same in the feed and in the webhook. Totals are cumulative, so
 * that whoever has seen a higher sequence may ignore a lower one.
 */
record WithdrawalItem(
    long seq,
    UUID clientCorrelationId,
    EntryKind kind,
    String amount,
    String currency,
    String withdrawnTotal,
    String reversedTotal,
    Instant occurredAt) {

  static WithdrawalItem of(Entry entry) {
    return new WithdrawalItem(
        entry.sequence(),
        entry.reference(),
        entry.kind(),
        entry.amount().amount(),
        entry.amount().currency(),
        entry.withdrawnTotal().amount(),
        entry.reversedTotal().amount(),
        entry.occurredAt());
  }
}
