package org.puente.payments.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.payments.payouts.Bankers.usd;

import org.junit.jupiter.api.Test;
import org.puente.events.contract.CodeIssued;
import org.puente.events.contract.PayoutExpired;
import org.puente.events.contract.StopKind;
import org.puente.payments.fsp.BankReport;
import org.puente.payments.fsp.PlaceAnswer;
import org.puente.payments.orders.OrderState;

/** A code that is dead gets another in its place for what it did not pay, and only for that. */
class ReplacingCodesTest {

  @Test
  void the_rest_of_a_code_is_coded_again_once_it_is_dead_where_the_fsp_says_so() {
    Bankers bankers = Bankers.issued(200, "R");
    bankers.report(1, BankReport.Kind.WITHDRAWAL, 80);
    assertThat(bankers.orders).as("the code still lives").hasSize(1);

    bankers.report(1, BankReport.Kind.EXPIRY, 0);

    assertThat(bankers.order(2, 1).amount()).isEqualTo(usd(120));
    assertThat(bankers.transfer.state()).isEqualTo(TransferState.OPEN);
    bankers.send(2, new PlaceAnswer.Accepted(Bankers.CODE));
    assertThat(bankers.told)
        .last()
        .isInstanceOfSatisfying(
            CodeIssued.class, told -> assertThat(told.withdrawnTotal()).isEqualTo(usd(80)));
    bankers.report(2, BankReport.Kind.WITHDRAWAL, 120);
    assertThat(bankers.transfer.state()).isEqualTo(TransferState.PAID);
    assertThat(bankers.cash()).isEqualByComparingTo("200");
  }

  @Test
  void elsewhere_the_rest_goes_back() {
    Bankers bankers = Bankers.issued(200, "B");
    bankers.report(1, BankReport.Kind.WITHDRAWAL, 80);
    bankers.report(1, BankReport.Kind.EXPIRY, 0);

    assertThat(bankers.orders).hasSize(1);
    assertThat(bankers.told).last().isInstanceOf(PayoutExpired.class);
  }

  @Test
  void a_code_that_nobody_used_is_not_coded_again() {
    Bankers bankers = Bankers.issued(200, "R");
    bankers.report(1, BankReport.Kind.EXPIRY, 0);

    assertThat(bankers.orders).hasSize(1);
    assertThat(bankers.transfer.state()).isEqualTo(TransferState.EXPIRED);
  }

  @Test
  void cash_from_a_code_that_was_dead_is_a_case_and_codes_nothing_again() {
    Bankers bankers = Bankers.issued(240, "R");
    bankers.report(1, BankReport.Kind.EXPIRY, 0);
    bankers.report(1, BankReport.Kind.WITHDRAWAL, 50);

    assertThat(bankers.orders).hasSize(2);
    assertThat(bankers.cases)
        .extracting(PayoutCase::kind)
        .containsExactly(PayoutCase.Kind.PAID_AFTER_DEATH);
  }

  @Test
  void one_code_without_funds_is_replaced_and_its_sibling_stays_as_it_is() {
    Bankers bankers = Bankers.issued(240, "B");
    bankers.report(1, BankReport.Kind.WITHDRAWAL, 200);

    assertThat(bankers.replace(bankers.order(2, 1).key())).isTrue();

    assertThat(bankers.order(2, 1).state()).isEqualTo(OrderState.CANCELLED);
    assertThat(bankers.order(3, 1).amount()).isEqualTo(usd(40));
    bankers.send(3, new PlaceAnswer.Accepted(Bankers.CODE));
    assertThat(bankers.transfer.state()).isEqualTo(TransferState.ISSUED);
    bankers.report(3, BankReport.Kind.WITHDRAWAL, 40);
    assertThat(bankers.transfer.state()).isEqualTo(TransferState.PAID);
  }

  @Test
  void nothing_is_coded_again_while_another_part_went_back() {
    Bankers bankers = Bankers.issued(240, "R");
    bankers.report(2, BankReport.Kind.EXPIRY, 0);
    bankers.report(1, BankReport.Kind.WITHDRAWAL, 50);
    bankers.report(1, BankReport.Kind.EXPIRY, 0);

    assertThat(bankers.orders).as("the whole rest is planned again").hasSize(2);
    assertThat(bankers.transfer.state()).isEqualTo(TransferState.EXPIRED);
  }

  @Test
  void a_second_rest_is_coded_again_while_the_first_waits_for_its_code() {
    Bankers bankers = Bankers.issued(240, "R");
    bankers.report(1, BankReport.Kind.WITHDRAWAL, 50);
    bankers.report(2, BankReport.Kind.WITHDRAWAL, 10);
    bankers.report(1, BankReport.Kind.EXPIRY, 0);
    bankers.report(2, BankReport.Kind.EXPIRY, 0);

    assertThat(bankers.order(3, 1).amount()).isEqualTo(usd(150));
    assertThat(bankers.order(4, 1).amount()).isEqualTo(usd(30));
    bankers.send(3, new PlaceAnswer.Accepted(Bankers.CODE));
    assertThat(bankers.transfer.state()).isEqualTo(TransferState.OPEN);
    bankers.send(4, new PlaceAnswer.Accepted(Bankers.CODE));
    assertThat(bankers.transfer.state()).isEqualTo(TransferState.ISSUED);
  }

  @Test
  void what_brought_cash_or_is_being_stopped_is_not_replaced() {
    Bankers paid = Bankers.issued(200, "B");
    paid.report(1, BankReport.Kind.WITHDRAWAL, 200);
    assertThat(paid.replace(paid.order(1, 1).key())).isFalse();

    Bankers stopped = Bankers.issued(200, "B");
    stopped.stop(StopKind.HOLD);
    assertThat(stopped.replace(stopped.order(1, 1).key())).isFalse();
    assertThat(stopped.orders).hasSize(1);
  }
}
