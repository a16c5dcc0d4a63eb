package org.puente.fspsimulator.withdrawals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.puente.fspsimulator.faults.Fault;
import org.puente.fspsimulator.faults.Misbehaving;

/** Turns orderly news into duplicate, late and reordered news, at the rates asked for. */
final class HeldBack {

  private static final int MOST = 1_000;

  private record Held(WithdrawalItem item, Instant until, boolean sentBefore) {}

  private final List<Held> held = new ArrayList<>();
  private final String bank;
  private final Misbehaving misbehaving;

  HeldBack(String bank, Misbehaving misbehaving) {
    this.bank = bank;
    this.misbehaving = misbehaving;
  }

  /** What to send now: what was held back until now, and of the new items those that are not. */
  List<WithdrawalItem> shape(List<WithdrawalItem> items, Instant now) {
    List<WithdrawalItem> shaped = due(now);
    for (WithdrawalItem item : items) {
      if (held.size() < MOST && meets(Fault.LATE_WEBHOOK, item)) {
        held.add(new Held(item, now.plus(late()), false));
        continue;
      }
      if (held.size() < MOST && meets(Fault.DUPLICATE_WEBHOOK, item)) {
        held.add(new Held(item, now, true));
      }
      shaped.add(meets(Fault.REORDERED_WEBHOOK, item) ? shaped.size() / 2 : shaped.size(), item);
    }
    return shaped;
  }

  boolean isEmpty() {
    return held.isEmpty();
  }

  /** The sequence up to which everything was sent at least once, given the last one looked at. */
  long sentUpTo(long last) {
    return held.stream()
        .filter(item -> !item.sentBefore())
        .mapToLong(item -> item.item().seq() - 1)
        .reduce(last, Math::min);
  }

  private List<WithdrawalItem> due(Instant now) {
    List<WithdrawalItem> due = new ArrayList<>();
    for (Iterator<Held> each = held.iterator(); each.hasNext(); ) {
      Held next = each.next();
      if (!next.until().isAfter(now)) {
        due.add(next.item());
        each.remove();
      }
    }
    return due;
  }

  private boolean meets(Fault fault, WithdrawalItem item) {
    return misbehaving.meets(bank, fault, item.clientCorrelationId(), item.seq());
  }

  private Duration late() {
    return Duration.ofMillis(misbehaving.of(bank).lateMillis());
  }
}
