package org.puente.payments.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.TransferApproved;

/** A machine ran short, and the FSP's rests are coded again once the old code is dead. */
class RestsIT extends OnTheRoad {

  @AfterEach
  void today() {
    banks.travel(Duration.ZERO);
  }

  @Test
  void the_rest_gets_a_code_of_its_own_once_the_old_one_is_dead_and_all_is_paid_exactly_once() {
    BigDecimal gap = bookedBeyondOrders();
    TransferApproved transfer = distribution.approve(1, 100, "BANK_B").getFirst();
    awaitState(List.of(transfer), "ISSUED");

    banks.misbehave("b", Map.of("partialDispense", 1.0, "seed", 5));
    banks.everybodyWithdraws();
    await().atMost(PATIENCE).until(() -> orders(transfer).equals(List.of("1 PARTLY_WITHDRAWN 50")));
    assertThat(told(transfer)).containsExactly("CodeIssued", "CashWithdrawn");
    assertThat(atTheBank(transfer)).as("nothing is ordered while the old code lives").hasSize(1);

    banks.misbehave("b", Map.of());
    banks.travel(Duration.ofDays(31));
    await()
        .atMost(PATIENCE)
        .until(() -> orders(transfer).equals(List.of("1 EXPIRED 50", "2 ACCEPTED 0")));
    awaitState(List.of(transfer), "ISSUED");
    assertThat(atTheBank(transfer))
        .extracting(line -> line.amount().stripTrailingZeros().toPlainString())
        .containsExactlyInAnyOrder("100", "50");
    banks.everybodyWithdraws();
    banks.everybodyWithdraws();
    awaitState(List.of(transfer), "PAID");

    assertThat(orders(transfer)).containsExactly("1 EXPIRED 50", "2 WITHDRAWN 50");
    assertThat(told(transfer))
        .containsExactly("CodeIssued", "CashWithdrawn", "CodeIssued", "CashWithdrawn");
    assertThat(totals(transfer)).containsExactly("0.00", "50.00", "50.00", "100.00");
    assertTheBooksAgree(List.of(transfer));
    assertThat(
            atTheBank(transfer).stream()
                .map(line -> line.withdrawn().subtract(line.reversed()))
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("100");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(bookedBeyondOrders()).isEqualByComparingTo(gap));
  }

  /** Between the bank's sub-ledger and what its orders say; all other tests' together. */
  private BigDecimal bookedBeyondOrders() {
    BigDecimal gap =
        jdbc.queryForObject(
            """
            SELECT coalesce((SELECT sum(paid - returned) FROM fsp_booking WHERE fsp = 'BANK_B'), 0)
                 - coalesce((SELECT sum(withdrawn - reversed) FROM bank_order WHERE fsp = 'BANK_B'), 0)
            """,
            BigDecimal.class);
    return Objects.requireNonNull(gap);
  }

  private List<String> orders(TransferApproved transfer) {
    return jdbc.queryForList(
        """
        SELECT part || ' ' || state || ' ' || trim_scale(withdrawn) FROM bank_order
         WHERE transfer_id = ? ORDER BY part
        """,
        String.class,
        transfer.transferId());
  }

  private List<String> totals(TransferApproved transfer) {
    return jdbc.queryForList(
        """
        SELECT payload::jsonb #>> '{withdrawnTotal,amount}' FROM event_history
         WHERE aggregate_id = ? ORDER BY sequence
        """,
        String.class,
        transfer.transferId());
  }

  private List<BankProcess.BookLine> atTheBank(TransferApproved transfer) {
    List<UUID> references =
        jdbc.queryForList(
            "SELECT client_reference FROM bank_order WHERE transfer_id = ?",
            UUID.class,
            transfer.transferId());
    return banks.book().stream()
        .filter(line -> references.contains(line.clientCorrelationId()))
        .toList();
  }
}
