package org.puente.payments.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.StopKind;
import org.puente.events.contract.TransferApproved;

class StopsIT extends OnTheRoad {

  @Test
  void a_cancellation_that_overtakes_its_approval_leaves_nothing_to_send() {
    TransferApproved transfer = distribution.approval(100, "BANK_A");
    distribution.stop(transfer, StopKind.CANCEL, 3);
    awaitState(List.of(transfer), "AHEAD");

    distribution.send(List.of(transfer), 2);
    awaitState(List.of(transfer), "CANCELLED");

    assertThat(told(transfer)).containsExactly("PayoutCancelled");
    assertThat(orders(transfer)).isEmpty();
  }

  @Test
  void a_hold_that_overtakes_its_approval_is_lifted_by_the_resumption() {
    TransferApproved transfer = distribution.approval(100, "BANK_A");
    distribution.stop(transfer, StopKind.HOLD, 3);
    distribution.send(List.of(transfer), 2);
    awaitLastTold(transfer, "PayoutHeld");
    assertThat(orders(transfer)).isEmpty();

    distribution.resume(transfer, 4);
    awaitLastTold(transfer, "CodeIssued");
  }

  @Test
  void a_code_is_cancelled_at_the_bank_before_the_payout_is() {
    TransferApproved transfer = distribution.approve(1, 240, "BANK_B").getFirst();
    awaitLastTold(transfer, "CodeIssued");

    distribution.stop(transfer, StopKind.CANCEL, 3);
    awaitLastTold(transfer, "PayoutCancelled");

    assertThat(orders(transfer)).containsOnly("CANCELLED");
    banks.everybodyWithdraws();
    assertTheBooksAgree(List.of(transfer));
    assertThat(banks.book())
        .filteredOn(line -> references(transfer).contains(line.clientCorrelationId().toString()))
        .allSatisfy(line -> assertThat(line.withdrawn()).isZero());
  }

  @Test
  void a_stop_after_the_cash_is_refused() {
    TransferApproved transfer = distribution.approve(1, 100, "BANK_A").getFirst();
    awaitLastTold(transfer, "CodeIssued");
    banks.everybodyWithdraws();
    awaitLastTold(transfer, "CashWithdrawn");

    distribution.stop(transfer, StopKind.CANCEL, 3);
    awaitLastTold(transfer, "StopRefused");
    awaitState(List.of(transfer), "PAID");
  }

  @Test
  void a_stop_while_the_outcome_is_unknown_waits_for_the_bank() {
    banks.misbehave("a", Map.of("acceptThenTimeout", 1.0, "timeoutMillis", 1_500));
    TransferApproved transfer = distribution.approve(1, 100, "BANK_A").getFirst();
    awaitLastTold(transfer, "PayoutOutcomeUnknown");

    distribution.stop(transfer, StopKind.CANCEL, 3);
    awaitLastTold(transfer, "PayoutCancelled");
    assertThat(orders(transfer)).containsExactly("CANCELLED");
    assertTheBooksAgree(List.of(transfer));
  }

  @Test
  void held_codes_are_issued_again_when_resumed() {
    TransferApproved transfer = distribution.approve(1, 100, "BANK_A").getFirst();
    awaitLastTold(transfer, "CodeIssued");
    distribution.stop(transfer, StopKind.HOLD, 3);
    awaitLastTold(transfer, "PayoutHeld");

    distribution.resume(transfer, 4);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(told(transfer))
                    .containsExactly("CodeIssued", "PayoutHeld", "CodeIssued"));
    banks.everybodyWithdraws();
    awaitState(List.of(transfer), "PAID");
    assertTheBooksAgree(List.of(transfer));
  }

  private List<String> orders(TransferApproved transfer) {
    return jdbc.queryForList(
        "SELECT state FROM bank_order WHERE transfer_id = ?", String.class, transfer.transferId());
  }

  private List<String> references(TransferApproved transfer) {
    return jdbc.queryForList(
        "SELECT client_reference::text FROM bank_order WHERE transfer_id = ?",
        String.class,
        transfer.transferId());
  }
}
