package org.puente.payments.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.payments.payouts.Bankers.usd;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.PayoutCancelled;
import org.puente.events.contract.PayoutHeld;
import org.puente.events.contract.PayoutRejected;
import org.puente.events.contract.StopKind;
import org.puente.events.contract.StopRefused;
import org.puente.payments.fsp.BankReport;
import org.puente.payments.fsp.CancelAnswer;
import org.puente.payments.fsp.PlaceAnswer;
import org.puente.payments.orders.OrderFact;
import org.puente.payments.orders.OrderState;

/** What a stop can still reach, and what a resumption does. */
class StoppingPayoutTest {

  @Test
  void a_hold_before_sending_acts_at_once_and_a_resumption_sends_the_same_order() {
    Bankers bankers = Bankers.approved(100, "A");
    bankers.stop(StopKind.HOLD);
    assertThat(bankers.told).singleElement().isInstanceOf(PayoutHeld.class);
    assertThat(bankers.claim(bankers.order(1, 1))).isFalse();

    bankers.resume();
    assertThat(bankers.claim(bankers.order(1, 1))).isTrue();
  }

  @Test
  void a_stop_waits_while_the_bank_may_have_it() {
    Bankers bankers = Bankers.approved(100, "A");
    bankers.claim(bankers.order(1, 1));
    bankers.stop(StopKind.CANCEL);
    assertThat(bankers.told).isEmpty();

    bankers.learn(
        new OrderFact.Placed(
            bankers.order(1, 1).key(),
            1,
            new PlaceAnswer.NotSent("breaker-open", Duration.ofSeconds(1)),
            new byte[0]));
    assertThat(bankers.told).singleElement().isInstanceOf(PayoutCancelled.class);
    assertThat(bankers.order(1, 1).state()).isEqualTo(OrderState.CANCELLED);
  }

  @Test
  void a_stop_after_the_code_is_granted_when_the_feed_says_that_the_code_is_dead() {
    Bankers bankers = Bankers.issued(100, "A");
    bankers.stop(StopKind.CANCEL);
    bankers.learn(
        new OrderFact.CancelAnswered(bankers.order(1, 1).key(), new CancelAnswer.Confirmed()));
    assertThat(bankers.told).hasSize(1);

    bankers.report(1, BankReport.Kind.CANCELLATION, 0);
    assertThat(bankers.told).last().isInstanceOf(PayoutCancelled.class);
  }

  @Test
  void a_stop_is_refused_when_cash_left_before_the_code_died() {
    Bankers bankers = Bankers.issued(100, "A");
    bankers.stop(StopKind.CANCEL);
    bankers.learn(
        new OrderFact.CancelAnswered(bankers.order(1, 1).key(), new CancelAnswer.Confirmed()));
    bankers.report(1, BankReport.Kind.WITHDRAWAL, 40);

    assertThat(bankers.told)
        .filteredOn(StopRefused.class::isInstance)
        .singleElement()
        .extracting(event -> ((StopRefused) event).reasonCode())
        .isEqualTo("already-withdrawn");
    bankers.report(1, BankReport.Kind.CANCELLATION, 0);
    assertThat(bankers.told)
        .last()
        .isInstanceOfSatisfying(
            PayoutRejected.class,
            rejected -> assertThat(rejected.withdrawnTotal()).isEqualTo(usd(40)));
  }

  @Test
  void a_held_code_is_issued_again_under_a_new_name_after_the_resumption() {
    Bankers bankers = Bankers.issued(100, "A", "B");
    bankers.stop(StopKind.HOLD);
    bankers.report(1, BankReport.Kind.CANCELLATION, 0);
    assertThat(bankers.told).last().isInstanceOf(PayoutHeld.class);

    bankers.resume();
    assertThat(bankers.order(1, 2).key().fsp()).isEqualTo("A");
    assertThat(bankers.order(1, 2).key()).isNotEqualTo(bankers.order(1, 1).key());
  }

  @Test
  void older_wishes_change_nothing() {
    Bankers bankers = Bankers.approved(100, "A");
    bankers.resume();
    Transfer transfer = bankers.transfer;
    bankers.steer(
        new Control.Stop(
            transfer.id(), transfer.promiseId(), bankers.version - 1, StopKind.CANCEL));
    assertThat(bankers.told).isEmpty();
  }
}
