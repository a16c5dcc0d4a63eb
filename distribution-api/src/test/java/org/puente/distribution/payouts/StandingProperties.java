package org.puente.distribution.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.puente.distribution.ledger.Account;
import org.puente.distribution.ledger.Entry;
import org.puente.distribution.ledger.Posting;
import org.puente.distribution.plans.Buckets;
import org.puente.distribution.plans.TransferStatus;
import org.puente.events.contract.CashWithdrawn;
import org.puente.events.contract.CodeIssued;
import org.puente.events.contract.Money;
import org.puente.events.contract.PayoutCancelled;
import org.puente.events.contract.PayoutEvent;
import org.puente.events.contract.PayoutExpired;
import org.puente.events.contract.PayoutHeld;
import org.puente.events.contract.PayoutOutcomeUnknown;
import org.puente.events.contract.PayoutRejected;
import org.puente.events.contract.PayoutReversed;
import org.puente.events.contract.StopKind;
import org.puente.events.contract.StopRefused;

/** Any history of a payout, heard in any order, any number of times. */
class StandingProperties {

  private static final UUID PROMISE = new UUID(1, 1);
  private static final UUID TRANSFER = new UUID(2, 2);
  private static final Instant AT = Instant.parse("2026-01-31T05:00:00Z");
  private static final BigDecimal AMOUNT = new BigDecimal("240.00");

  @Property
  void theOrderInWhichNewsArriveDoesNotMatter(
      @ForAll("histories") List<PayoutEvent> history, @ForAll Random random) {
    Standing inOrder = hear(numbered(history));
    List<Map.Entry<Long, PayoutEvent>> shuffled = new ArrayList<>(numbered(history));
    shuffled.addAll(numbered(history));
    Collections.shuffle(shuffled, random);

    assertThat(hear(shuffled)).isEqualTo(inOrder);
  }

  @Property
  void hearingEverythingAgainChangesNothing(@ForAll("histories") List<PayoutEvent> history) {
    Standing once = hear(numbered(history));
    Standing again = once;
    for (Map.Entry<Long, PayoutEvent> each : numbered(history)) {
      again = again.hear(each.getKey(), each.getValue());
    }

    assertThat(again).isEqualTo(once);
  }

  @Property
  void everyStatusIsWorthTheAmountInTheLedger(@ForAll("histories") List<PayoutEvent> history) {
    Standing standing = released();
    Map<Account, BigDecimal> book = new HashMap<>(buckets(standing));
    for (Map.Entry<Long, PayoutEvent> each : numbered(history)) {
      Standing next = standing.hear(each.getKey(), each.getValue());
      List<Posting> postings = Buckets.move(buckets(standing), buckets(next), TRANSFER);
      // The constructor refuses an entry that does not sum to zero.
      new Entry(PROMISE, "USD", Entry.Cause.PAYOUTS, null, postings)
          .postings()
          .forEach(posting -> book.merge(posting.account(), posting.amount(), BigDecimal::add));
      standing = next;
    }
    book.values().removeIf(amount -> amount.signum() == 0);

    assertThat(book).isEqualTo(buckets(standing));
    assertThat(book.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(AMOUNT);
  }

  private static Map<Account, BigDecimal> buckets(Standing standing) {
    return Buckets.of(standing.status(), AMOUNT, standing.fsp());
  }

  private static Standing hear(List<Map.Entry<Long, PayoutEvent>> news) {
    Standing standing = released();
    for (Map.Entry<Long, PayoutEvent> each : news) {
      standing = standing.hear(each.getKey(), each.getValue());
    }
    return standing;
  }

  private static Standing released() {
    return new Standing(
        TRANSFER,
        AMOUNT,
        new TransferStatus.Released(),
        "BANK_A",
        1,
        0,
        0,
        0,
        new Standing.PendingStop(StopKind.HOLD, 0));
  }

  private static List<Map.Entry<Long, PayoutEvent>> numbered(List<PayoutEvent> history) {
    List<Map.Entry<Long, PayoutEvent>> numbered = new ArrayList<>();
    for (PayoutEvent event : history) {
      numbered.add(Map.entry(numbered.size() + 1L, event));
    }
    return numbered;
  }

  @Provide
  Arbitrary<List<PayoutEvent>> histories() {
    Arbitrary<Money> totals =
        Arbitraries.of("0", "60", "240", "250").map(amount -> Money.of(amount, "USD"));
    return totals.flatMap(total -> Arbitraries.of(events(total))).list().ofMinSize(1).ofMaxSize(12);
  }

  private static List<PayoutEvent> events(Money total) {
    Money amount = new Money(AMOUNT, "USD");
    Money back = Money.of("180", "USD");
    return List.of(
        new CodeIssued(PROMISE, TRANSFER, "BANK_A", 1, amount, total, AT, AT),
        new CashWithdrawn(PROMISE, TRANSFER, "BANK_A", amount, total, AT, AT),
        new PayoutRejected(PROMISE, TRANSFER, "BANK_A", "NO_ROUTE", amount, total, AT),
        new PayoutExpired(PROMISE, TRANSFER, "BANK_A", amount, total, AT),
        new PayoutReversed(PROMISE, TRANSFER, "BANK_A", amount, total, back, AT, null),
        new PayoutReversed(PROMISE, TRANSFER, "BANK_A", amount, total, back, AT, true),
        new PayoutOutcomeUnknown(PROMISE, TRANSFER, "BANK_A", amount, total, AT),
        new PayoutHeld(PROMISE, TRANSFER, amount, total, AT),
        new PayoutCancelled(PROMISE, TRANSFER, amount, total, AT),
        new StopRefused(PROMISE, TRANSFER, StopKind.HOLD, "ALREADY_PAID", amount, total, AT));
  }
}
