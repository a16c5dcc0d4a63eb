package org.puente.payments.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.payments.payouts.Bankers.usd;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.CashWithdrawn;
import org.puente.events.contract.CodeIssued;
import org.puente.events.contract.PayoutCancelled;
import org.puente.events.contract.PayoutExpired;
import org.puente.events.contract.PayoutHeld;
import org.puente.events.contract.PayoutOutcomeUnknown;
import org.puente.events.contract.PayoutRejected;
import org.puente.events.contract.PayoutReversed;
import org.puente.events.contract.StopKind;
import org.puente.events.contract.StopRefused;
import org.puente.payments.fsp.BankReport;
import org.puente.payments.fsp.CancelAnswer;
import org.puente.payments.fsp.InquiryAnswer;
import org.puente.payments.fsp.IssuedCode;
import org.puente.payments.fsp.PlaceAnswer;
import org.puente.payments.orders.Order;
import org.puente.payments.orders.OrderFact;
import org.puente.payments.orders.OrderKey;
import org.puente.payments.orders.OrderState;

class PayoutTest {

  private static final IssuedCode CODE = new IssuedCode("1234567890", null);
  private long line;
  private long version = 10;

  @Test
  void a_code_is_told_once_every_part_is_accepted() {
    Bankers bankers = Bankers.approved(240, "B");

    send(bankers, 1, new PlaceAnswer.Accepted(CODE));
    assertThat(bankers.told).isEmpty();

    send(bankers, 2, new PlaceAnswer.Accepted(CODE));
    assertThat(bankers.told).singleElement().isInstanceOf(CodeIssued.class);
    assertThat(bankers.transfer.state()).isEqualTo(TransferState.ISSUED);
  }

  @Test
  void cash_is_told_as_a_running_total_and_all_of_it_is_paid() {
    Bankers bankers = issued(200, "A");

    report(bankers, 1, BankReport.Kind.WITHDRAWAL, 120);
    report(bankers, 1, BankReport.Kind.WITHDRAWAL, 80);

    assertThat(bankers.told)
        .filteredOn(CashWithdrawn.class::isInstance)
        .extracting(event -> ((CashWithdrawn) event).withdrawnTotal())
        .containsExactly(usd(120), usd(200));
    assertThat(bankers.transfer.state()).isEqualTo(TransferState.PAID);
  }

  @Test
  void a_part_that_fails_takes_its_siblings_back_before_the_next_fsp_is_tried() {
    Bankers bankers = Bankers.approved(240, "B", "A");
    send(bankers, 1, new PlaceAnswer.Accepted(CODE));
    send(bankers, 2, new PlaceAnswer.Rejected("requestDeclined"));
    assertThat(bankers.order(1, 1).progress().cancelAsked()).isNotNull();
    assertThat(bankers.orders).hasSize(2);

    bankers.learn(
        new OrderFact.CancelAnswered(bankers.order(1, 1).key(), new CancelAnswer.Confirmed()));
    assertThat(bankers.orders).as("only the feed's word is final").hasSize(2);

    report(bankers, 1, BankReport.Kind.CANCELLATION, 0);
    assertThat(bankers.order(1, 2).key().fsp()).isEqualTo("A");
    assertThat(bankers.order(1, 2).amount()).isEqualTo(usd(240));
  }

  @Test
  void a_sibling_that_was_withdrawn_ends_in_a_case_and_not_in_a_second_payment() {
    Bankers bankers = Bankers.approved(240, "B", "A");
    send(bankers, 1, new PlaceAnswer.Accepted(CODE));
    report(bankers, 1, BankReport.Kind.WITHDRAWAL, 200);
    send(bankers, 2, new PlaceAnswer.Rejected("requestDeclined"));

    assertThat(bankers.orders).hasSize(2);
    assertThat(bankers.told)
        .last()
        .isInstanceOfSatisfying(
            PayoutRejected.class,
            rejected -> assertThat(rejected.withdrawnTotal()).isEqualTo(usd(200)));
    assertThat(bankers.cases)
        .singleElement()
        .extracting(PayoutCase::kind)
        .isEqualTo(PayoutCase.Kind.PART_PAID);
  }

  @Test
  void when_no_allowed_fsp_takes_it_the_payout_is_rejected() {
    Bankers bankers = Bankers.approved(100, "A", "nobody", "B");
    send(bankers, 1, new PlaceAnswer.Rejected("requestDeclined"));
    bankers.claim(bankers.order(1, 2));
    bankers.learn(
        new OrderFact.Placed(
            bankers.order(1, 2).key(),
            1,
            new PlaceAnswer.Rejected("insufficientFunds"),
            new byte[0]));

    assertThat(bankers.told)
        .singleElement()
        .isInstanceOfSatisfying(
            PayoutRejected.class,
            rejected -> assertThat(rejected.reasonCode()).isEqualTo("insufficientFunds"));
  }

  @Test
  void an_unknown_outcome_is_resent_only_when_never_seen_and_settled_and_under_the_same_name() {
    Bankers bankers = Bankers.approved(100, "A");
    send(bankers, 1, new PlaceAnswer.Unclear("read-timeout"));
    assertThat(bankers.told).singleElement().isInstanceOf(PayoutOutcomeUnknown.class);

    bankers.now = bankers.now.plusSeconds(10);
    bankers.learn(new OrderFact.Inquired(key(bankers), new InquiryAnswer.NeverSeen()));
    assertThat(bankers.order(1, 1).state()).isEqualTo(OrderState.UNKNOWN);

    bankers.now = bankers.now.plus(Duration.ofMinutes(2));
    bankers.learn(new OrderFact.Inquired(key(bankers), new InquiryAnswer.NoAnswer("http-503")));
    assertThat(bankers.order(1, 1).state()).isEqualTo(OrderState.UNKNOWN);

    bankers.learn(new OrderFact.Inquired(key(bankers), new InquiryAnswer.NeverSeen()));
    assertThat(bankers.order(1, 1).state()).isEqualTo(OrderState.NEW);
    assertThat(bankers.orders).hasSize(1);
  }

  @Test
  void a_hold_before_sending_acts_at_once_and_a_resumption_sends_the_same_order() {
    Bankers bankers = Bankers.approved(100, "A");
    stop(bankers, StopKind.HOLD);
    assertThat(bankers.told).singleElement().isInstanceOf(PayoutHeld.class);
    assertThat(bankers.claim(bankers.order(1, 1))).isFalse();

    resume(bankers);
    assertThat(bankers.claim(bankers.order(1, 1))).isTrue();
  }

  @Test
  void a_stop_waits_while_the_bank_may_have_it() {
    Bankers bankers = Bankers.approved(100, "A");
    bankers.claim(bankers.order(1, 1));
    stop(bankers, StopKind.CANCEL);
    assertThat(bankers.told).isEmpty();

    bankers.learn(
        new OrderFact.Placed(
            key(bankers),
            1,
            new PlaceAnswer.NotSent("breaker-open", Duration.ofSeconds(1)),
            new byte[0]));
    assertThat(bankers.told).singleElement().isInstanceOf(PayoutCancelled.class);
    assertThat(bankers.order(1, 1).state()).isEqualTo(OrderState.CANCELLED);
  }

  @Test
  void a_stop_after_the_code_is_granted_when_the_feed_says_that_the_code_is_dead() {
    Bankers bankers = issued(100, "A");
    stop(bankers, StopKind.CANCEL);
    bankers.learn(new OrderFact.CancelAnswered(key(bankers), new CancelAnswer.Confirmed()));
    assertThat(bankers.told).hasSize(1);

    report(bankers, 1, BankReport.Kind.CANCELLATION, 0);
    assertThat(bankers.told).last().isInstanceOf(PayoutCancelled.class);
  }

  @Test
  void a_stop_is_refused_when_cash_left_before_the_code_died() {
    Bankers bankers = issued(100, "A");
    stop(bankers, StopKind.CANCEL);
    bankers.learn(new OrderFact.CancelAnswered(key(bankers), new CancelAnswer.Confirmed()));
    report(bankers, 1, BankReport.Kind.WITHDRAWAL, 40);

    assertThat(bankers.told)
        .filteredOn(StopRefused.class::isInstance)
        .singleElement()
        .extracting(event -> ((StopRefused) event).reasonCode())
        .isEqualTo("already-withdrawn");
    report(bankers, 1, BankReport.Kind.CANCELLATION, 0);
    assertThat(bankers.told)
        .last()
        .isInstanceOfSatisfying(
            PayoutRejected.class,
            rejected -> assertThat(rejected.withdrawnTotal()).isEqualTo(usd(40)));
  }

  @Test
  void a_held_code_is_issued_again_under_a_new_name_after_the_resumption() {
    Bankers bankers = issued(100, "A", "B");
    stop(bankers, StopKind.HOLD);
    report(bankers, 1, BankReport.Kind.CANCELLATION, 0);
    assertThat(bankers.told).last().isInstanceOf(PayoutHeld.class);

    resume(bankers);
    assertThat(bankers.order(1, 2).key().fsp()).isEqualTo("A");
    assertThat(bankers.order(1, 2).key()).isNotEqualTo(bankers.order(1, 1).key());
  }

  @Test
  void older_wishes_change_nothing() {
    Bankers bankers = Bankers.approved(100, "A");
    version = 20;
    resume(bankers);
    version = 19;
    bankers.steer(
        new Control.Stop(bankers.transfer.id(), bankers.transfer.promiseId(), 19, StopKind.CANCEL));
    assertThat(bankers.told).isEmpty();
  }

  @Test
  void expiry_and_reversal_are_told_with_what_was_withdrawn() {
    Bankers expired = issued(240, "B");
    report(expired, 1, BankReport.Kind.WITHDRAWAL, 200);
    report(expired, 2, BankReport.Kind.EXPIRY, 40);
    assertThat(expired.told)
        .last()
        .isInstanceOfSatisfying(
            PayoutExpired.class, event -> assertThat(event.withdrawnTotal()).isEqualTo(usd(200)));

    Bankers reversed = issued(100, "A");
    report(reversed, 1, BankReport.Kind.WITHDRAWAL, 100);
    report(reversed, 1, BankReport.Kind.REVERSAL, 100);
    assertThat(reversed.told)
        .last()
        .isInstanceOfSatisfying(
            PayoutReversed.class,
            event -> {
              assertThat(event.withdrawnTotal()).isEqualTo(usd(0));
              assertThat(event.reversedTotal()).isEqualTo(usd(100));
            });
    assertThat(reversed.transfer.state()).isEqualTo(TransferState.REVERSED);
  }

  @Test
  void cash_from_an_order_that_was_thought_dead_is_recorded_told_and_opens_a_case() {
    Bankers bankers = Bankers.approved(100, "A");
    send(bankers, 1, new PlaceAnswer.Rejected("requestDeclined"));
    report(bankers, 1, BankReport.Kind.WITHDRAWAL, 100);

    assertThat(bankers.order(1, 1).state()).isEqualTo(OrderState.REJECTED);
    assertThat(bankers.told).last().isInstanceOf(CashWithdrawn.class);
    assertThat(bankers.cases)
        .singleElement()
        .extracting(PayoutCase::kind)
        .isEqualTo(PayoutCase.Kind.PAID_AFTER_DEATH);
  }

  @Test
  void the_feed_proves_an_order_whose_answer_was_lost() {
    Bankers bankers = Bankers.approved(100, "A");
    send(bankers, 1, new PlaceAnswer.Unclear("read-timeout"));
    report(bankers, 1, BankReport.Kind.WITHDRAWAL, 100);

    assertThat(bankers.order(1, 1).state()).isEqualTo(OrderState.WITHDRAWN);
    assertThat(bankers.told)
        .extracting(Object::getClass)
        .containsExactly(PayoutOutcomeUnknown.class, CodeIssued.class, CashWithdrawn.class);
  }

  private static Bankers issued(int amount, String... fsps) {
    Bankers bankers = Bankers.approved(amount, fsps);
    for (Order order : bankers.alive()) {
      send(bankers, order.slot().part(), new PlaceAnswer.Accepted(CODE));
    }
    return bankers;
  }

  private static void send(Bankers bankers, int part, PlaceAnswer answer) {
    bankers.claim(bankers.order(part, 1));
    Order order = bankers.order(part, 1);
    bankers.learn(
        new OrderFact.Placed(order.key(), order.progress().attempt(), answer, new byte[0]));
  }

  private void report(Bankers bankers, int part, BankReport.Kind kind, int amount) {
    Order order = bankers.order(part, bankers.orders.size() > 2 ? 2 : 1);
    bankers.learn(
        new OrderFact.Reported(
            new BankReport(
                order.key().fsp(),
                ++line,
                order.key().clientReference(),
                kind,
                usd(amount).amount(),
                "USD",
                bankers.now)));
  }

  private void stop(Bankers bankers, StopKind kind) {
    UUID transfer = bankers.transfer.id();
    bankers.steer(new Control.Stop(transfer, bankers.transfer.promiseId(), ++version, kind));
  }

  private void resume(Bankers bankers) {
    bankers.steer(
        new Control.Resume(bankers.transfer.id(), bankers.transfer.promiseId(), ++version));
  }

  private static OrderKey key(Bankers bankers) {
    return bankers.order(1, 1).key();
  }
}
