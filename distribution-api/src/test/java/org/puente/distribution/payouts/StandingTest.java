package org.puente.distribution.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.puente.distribution.plans.TransferStatus;
import org.puente.events.contract.CashWithdrawn;
import org.puente.events.contract.CodeIssued;
import org.puente.events.contract.Money;
import org.puente.events.contract.PayoutCancelled;
import org.puente.events.contract.PayoutExpired;
import org.puente.events.contract.PayoutReversed;

class StandingTest {

  private static final UUID PROMISE = new UUID(1, 1);
  private static final UUID TRANSFER = new UUID(2, 2);
  private static final Instant AT = Instant.parse("2026-01-31T05:00:00Z");
  private static final Money AMOUNT = Money.of("240", "USD");

  private final Standing released =
      new Standing(
          TRANSFER, AMOUNT.amount(), new TransferStatus.Released(), "BANK_A", 0, 0, 0, 0, null);

  @Test
  void aPartialWithdrawalIsNotDelivery() {
    assertThat(released.hear(2, withdrawn("180")).status().state())
        .isEqualTo(TransferStatus.State.PARTLY_PAID);
    assertThat(released.hear(3, withdrawn("240")).status().state())
        .isEqualTo(TransferStatus.State.PAID);
  }

  @Test
  void aReversalOfOneOfTwoCodesKeepsTheSlotWhileTheOtherMayPay() {
    Standing twoCodes = released.hear(1, issued(2)).hear(2, withdrawn("180"));

    Standing oneBack = twoCodes.hear(3, reversed("0", "180", null));
    Standing bothBack = twoCodes.hear(3, withdrawn("240")).hear(4, reversed("60", "180", null));

    assertThat(oneBack.status()).isEqualTo(new TransferStatus.Available());
    assertThat(oneBack.status().state().holdsSlot()).isTrue();
    assertThat(bothBack.status()).isEqualTo(new TransferStatus.Reversed(new BigDecimal("60.00")));
  }

  @Test
  void cashOfOnePartThatCameBackBeforeAnotherWasPaidEndsReversed() {
    Standing oneBack =
        released.hear(1, issued(2)).hear(2, withdrawn("180")).hear(3, reversed("0", "180", false));
    Standing otherPaid = oneBack.hear(4, withdrawn("60"));
    Standing over = otherPaid.hear(5, reversed("60", "180", true));

    assertThat(oneBack.status()).isEqualTo(new TransferStatus.Available());
    assertThat(otherPaid.status().state()).isEqualTo(TransferStatus.State.PARTLY_PAID);
    assertThat(over.status()).isEqualTo(new TransferStatus.Reversed(new BigDecimal("60.00")));
    assertThat(over.status().state().holdsSlot()).isFalse();
  }

  @Test
  void aReversalKeepsTheSlotWhileTheOnlyCodeIsBeingOrderedAgain() {
    Standing recoded = released.hear(1, issued(1)).hear(2, withdrawn("100"));

    assertThat(recoded.hear(3, reversed("0", "100", false)).status())
        .isEqualTo(new TransferStatus.Available());
  }

  @Test
  void cashAfterTheEndIsRecordedAndAskedAbout() {
    Standing cancelled =
        released.hear(1, new PayoutCancelled(PROMISE, TRANSFER, AMOUNT, none(), AT));
    Standing paid = cancelled.hear(2, withdrawn("240"));

    assertThat(paid.status().state()).isEqualTo(TransferStatus.State.PAID);
    assertThat(paid.contradicts(cancelled)).contains(Standing.Contradiction.PAID_AFTER_END);
    assertThat(cancelled.contradicts(released)).isEmpty();
  }

  @Test
  void moreThanTheAmountIsAskedAbout() {
    assertThat(released.hear(1, withdrawn("250")).contradicts(released))
        .contains(Standing.Contradiction.PAID_TOO_MUCH);
  }

  @Test
  void anExpiryKeepsWhatWasWithdrawn() {
    Standing expired =
        released.hear(
            5, new PayoutExpired(PROMISE, TRANSFER, "BANK_B", AMOUNT, Money.of("180", "USD"), AT));

    assertThat(expired.status()).isEqualTo(new TransferStatus.Expired(new BigDecimal("180.00")));
    assertThat(expired.fsp()).isEqualTo("BANK_B");
  }

  private static CashWithdrawn withdrawn(String total) {
    return new CashWithdrawn(PROMISE, TRANSFER, "BANK_A", AMOUNT, Money.of(total, "USD"), AT, AT);
  }

  private static CodeIssued issued(int parts) {
    return new CodeIssued(PROMISE, TRANSFER, "BANK_A", parts, AMOUNT, none(), AT, AT);
  }

  private static PayoutReversed reversed(String net, String back, @Nullable Boolean ended) {
    return new PayoutReversed(
        PROMISE,
        TRANSFER,
        "BANK_A",
        AMOUNT,
        Money.of(net, "USD"),
        Money.of(back, "USD"),
        AT,
        ended);
  }

  private static Money none() {
    return Money.zero("USD");
  }
}
