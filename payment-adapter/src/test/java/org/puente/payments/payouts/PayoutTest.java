package org.puente.payments.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.puente.payments.payouts.Bankers.CODE;
import static org.puente.payments.payouts.Bankers.usd;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.CashWithdrawn;
import org.puente.events.contract.CodeIssued;
import org.puente.events.contract.PayoutEvent;
import org.puente.events.contract.PayoutExpired;
import org.puente.events.contract.PayoutOutcomeUnknown;
import org.puente.events.contract.PayoutRejected;
import org.puente.events.contract.PayoutReversed;
import org.puente.payments.fsp.BankReport;
import org.puente.payments.fsp.CancelAnswer;
import org.puente.payments.fsp.InquiryAnswer;
import org.puente.payments.fsp.PlaceAnswer;
import org.puente.payments.orders.Order;
import org.puente.payments.orders.OrderFact;
import org.puente.payments.orders.OrderState;

/** From the order for a code to the cash, its end, or a case for a person. */
class PayoutTest {

  @Test
  void a_code_is_told_once_every_part_is_accepted() {
    Bankers bankers = Bankers.approved(240, "B");

    bankers.send(1, new PlaceAnswer.Accepted(CODE));
    assertThat(bankers.told).isEmpty();

    bankers.send(2, new PlaceAnswer.Accepted(CODE));
    assertThat(bankers.told).singleElement().isInstanceOf(CodeIssued.class);
    assertThat(bankers.transfer.state()).isEqualTo(TransferState.ISSUED);
  }

  @Test
  void cash_is_told_as_a_running_total_and_all_of_it_is_paid() {
    Bankers bankers = Bankers.issued(200, "A");

    bankers.report(1, BankReport.Kind.WITHDRAWAL, 120);
    bankers.report(1, BankReport.Kind.WITHDRAWAL, 80);

    assertThat(bankers.told)
        .filteredOn(CashWithdrawn.class::isInstance)
        .extracting(event -> ((CashWithdrawn) event).withdrawnTotal())
        .containsExactly(usd(120), usd(200));
    assertThat(bankers.transfer.state()).isEqualTo(TransferState.PAID);
  }

  @Test
  void a_part_that_fails_takes_its_siblings_back_before_the_next_fsp_is_tried() {
    Bankers bankers = Bankers.approved(240, "B", "A");
    bankers.send(1, new PlaceAnswer.Accepted(CODE));
    bankers.send(2, new PlaceAnswer.Rejected("requestDeclined"));
    assertThat(bankers.order(1, 1).progress().cancelAsked()).isNotNull();
    assertThat(bankers.orders).hasSize(2);

    bankers.learn(
        new OrderFact.CancelAnswered(bankers.order(1, 1).key(), new CancelAnswer.Confirmed()));
    assertThat(bankers.orders).as("only the feed's word is final").hasSize(2);

    bankers.report(1, BankReport.Kind.CANCELLATION, 0);
    assertThat(bankers.order(1, 2).key().fsp()).isEqualTo("A");
    assertThat(bankers.order(1, 2).amount()).isEqualTo(usd(240));
  }

  @Test
  void a_sibling_that_was_withdrawn_ends_in_a_case_and_not_in_a_second_payment() {
    Bankers bankers = Bankers.approved(240, "B", "A");
    bankers.send(1, new PlaceAnswer.Accepted(CODE));
    bankers.report(1, BankReport.Kind.WITHDRAWAL, 200);
    bankers.send(2, new PlaceAnswer.Rejected("requestDeclined"));

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
    bankers.send(1, new PlaceAnswer.Rejected("requestDeclined"));
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
    bankers.send(1, new PlaceAnswer.Unclear("read-timeout"));
    assertThat(bankers.told).singleElement().isInstanceOf(PayoutOutcomeUnknown.class);

    bankers.now = bankers.now.plusSeconds(10);
    bankers.learn(new OrderFact.Inquired(bankers.order(1, 1).key(), new InquiryAnswer.NeverSeen()));
    assertThat(bankers.order(1, 1).state()).isEqualTo(OrderState.UNKNOWN);

    bankers.now = bankers.now.plus(Duration.ofMinutes(2));
    bankers.learn(
        new OrderFact.Inquired(bankers.order(1, 1).key(), new InquiryAnswer.NoAnswer("http-503")));
    assertThat(bankers.order(1, 1).state()).isEqualTo(OrderState.UNKNOWN);

    bankers.learn(new OrderFact.Inquired(bankers.order(1, 1).key(), new InquiryAnswer.NeverSeen()));
    assertThat(bankers.order(1, 1).state()).isEqualTo(OrderState.NEW);
    assertThat(bankers.orders).hasSize(1);
  }

  @Test
  void never_seen_holds_for_the_moment_of_asking_however_late_it_is_recorded() {
    Bankers bankers = Bankers.approved(100, "A");
    bankers.send(1, new PlaceAnswer.Unclear("read-timeout"));
    Instant askedAt = bankers.now.plusSeconds(10);

    bankers.now = bankers.now.plus(Duration.ofHours(1));
    bankers.learn(
        new OrderFact.Inquired(bankers.order(1, 1).key(), new InquiryAnswer.NeverSeen(), askedAt));

    assertThat(bankers.order(1, 1).state()).isEqualTo(OrderState.UNKNOWN);
    assertThat(bankers.order(1, 1).progress().nextStepAt()).isBefore(bankers.now);
  }

  @Test
  void expiry_and_reversal_are_told_with_what_was_withdrawn() {
    Bankers expired = Bankers.issued(240, "B");
    expired.report(1, BankReport.Kind.WITHDRAWAL, 200);
    expired.report(2, BankReport.Kind.EXPIRY, 40);
    assertThat(expired.told)
        .last()
        .isInstanceOfSatisfying(
            PayoutExpired.class, event -> assertThat(event.withdrawnTotal()).isEqualTo(usd(200)));

    Bankers reversed = Bankers.issued(100, "A");
    reversed.report(1, BankReport.Kind.WITHDRAWAL, 100);
    reversed.report(1, BankReport.Kind.REVERSAL, 100);
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
  void that_cash_came_back_for_good_is_told_once_no_other_part_can_pay() {
    Bankers paid = Bankers.issued(240, "B");
    paid.report(1, BankReport.Kind.WITHDRAWAL, 200);
    paid.report(1, BankReport.Kind.REVERSAL, 200);
    paid.report(2, BankReport.Kind.WITHDRAWAL, 40);
    Bankers expired = Bankers.issued(240, "B");
    expired.report(1, BankReport.Kind.WITHDRAWAL, 200);
    expired.report(1, BankReport.Kind.REVERSAL, 200);
    expired.report(2, BankReport.Kind.EXPIRY, 40);

    assertThat(reversals(paid)).containsExactly(tuple(usd(0), false), tuple(usd(40), true));
    assertThat(reversals(expired)).containsExactly(tuple(usd(0), false), tuple(usd(0), true));
    assertThat(paid.told).last().isInstanceOf(PayoutReversed.class);
    assertThat(paid.transfer.state()).isEqualTo(TransferState.REVERSED);
  }

  private static List<Tuple> reversals(Bankers bankers) {
    return bankers.told.stream()
        .filter(PayoutReversed.class::isInstance)
        .map(PayoutReversed.class::cast)
        .map(it -> tuple(it.withdrawnTotal(), it.ended()))
        .toList();
  }

  @Test
  void cash_from_an_order_that_was_thought_dead_is_recorded_told_and_opens_a_case() {
    Bankers bankers = Bankers.approved(100, "A");
    bankers.send(1, new PlaceAnswer.Rejected("requestDeclined"));
    bankers.report(1, BankReport.Kind.WITHDRAWAL, 100);

    assertThat(bankers.order(1, 1).state()).isEqualTo(OrderState.REJECTED);
    assertThat(bankers.told).last().isInstanceOf(CashWithdrawn.class);
    assertThat(bankers.cases)
        .singleElement()
        .extracting(PayoutCase::kind)
        .isEqualTo(PayoutCase.Kind.PAID_AFTER_DEATH);
  }

  @Test
  void cash_is_told_under_the_name_of_the_fsp_that_paid_it() {
    Bankers bankers = Bankers.approved(100, "A", "B");
    bankers.send(1, new PlaceAnswer.Rejected("requestDeclined"));
    Order refused = bankers.order(1, 1);
    bankers.claim(bankers.order(1, 2));

    bankers.learn(withdrawal(refused, 1, 100), withdrawal(bankers.order(1, 2), 1, 60));

    assertThat(bankers.told)
        .filteredOn(CashWithdrawn.class::isInstance)
        .extracting(event -> ((CashWithdrawn) event).fsp(), PayoutEvent::withdrawnTotal)
        .containsExactly(tuple("A", usd(100)), tuple("B", usd(160)));
  }

  @Test
  void what_is_taken_back_in_the_same_commit_is_told_of_as_paid_first() {
    Bankers bankers = Bankers.issued(100, "A");
    Order order = bankers.order(1, 1);

    bankers.learn(withdrawal(order, 1, 100), reported(order, 2, BankReport.Kind.REVERSAL, 100));

    assertThat(bankers.told)
        .extracting(Object::getClass, PayoutEvent::withdrawnTotal)
        .containsExactly(
            tuple(CodeIssued.class, usd(0)),
            tuple(CashWithdrawn.class, usd(100)),
            tuple(PayoutReversed.class, usd(0)));
  }

  private static OrderFact withdrawal(Order order, long line, int amount) {
    return reported(order, line, BankReport.Kind.WITHDRAWAL, amount);
  }

  private static OrderFact reported(Order order, long line, BankReport.Kind kind, int amount) {
    return new OrderFact.Reported(
        new BankReport(
            order.key().fsp(),
            line,
            order.key().clientReference(),
            kind,
            usd(amount).amount(),
            "USD",
            Bankers.START));
  }

  @Test
  void the_feed_proves_an_order_whose_answer_was_lost() {
    Bankers bankers = Bankers.approved(100, "A");
    bankers.send(1, new PlaceAnswer.Unclear("read-timeout"));
    bankers.report(1, BankReport.Kind.WITHDRAWAL, 100);

    assertThat(bankers.order(1, 1).state()).isEqualTo(OrderState.WITHDRAWN);
    assertThat(bankers.told)
        .extracting(Object::getClass)
        .containsExactly(PayoutOutcomeUnknown.class, CodeIssued.class, CashWithdrawn.class);
  }
}
