package org.puente.payments.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.Money;
import org.puente.events.contract.TransferApproved;
import org.puente.events.sealing.Payee;
import org.puente.payments.fsp.Banks;
import org.puente.payments.fsp.PlaceAnswer;
import org.puente.payments.orders.Orders;
import org.springframework.beans.factory.annotation.Autowired;

class PayingIT extends OnTheRoad {

  @Autowired Orders orders;
  @Autowired Banks bankClients;

  @Test
  void an_approval_becomes_a_code_and_the_code_becomes_cash() {
    List<TransferApproved> transfers = new ArrayList<>(distribution.approve(20, 120, "BANK_A"));
    List<TransferApproved> split = distribution.approve(5, 240, "BANK_B");
    transfers.addAll(split);
    awaitState(transfers, "ISSUED");

    banks.everybodyWithdraws();
    awaitState(transfers, "PAID");

    assertThat(told(split.getFirst())).startsWith("CodeIssued").endsWith("CashWithdrawn");
    assertTheBooksAgree(transfers);
    await().atMost(PATIENCE).until(() -> jdbc.queryForList("SELECT 1 FROM outbox").isEmpty());
  }

  @Test
  void a_bank_at_its_worst_pays_everybody_exactly_once() {
    banks.misbehave(
        "a",
        Map.ofEntries(
            Map.entry("acceptThenTimeout", 0.15),
            Map.entry("timeoutMillis", 1_500),
            Map.entry("serverError", 0.1),
            Map.entry("tooManyRequests", 0.1),
            Map.entry("retryAfterSeconds", 1),
            Map.entry("orderLost", 0.1),
            Map.entry("inquiryError", 0.1),
            Map.entry("duplicateWebhook", 0.3),
            Map.entry("lateWebhook", 0.2),
            Map.entry("lateMillis", 400),
            Map.entry("reorderedWebhook", 0.3),
            Map.entry("seed", 7)));
    List<TransferApproved> transfers = distribution.approve(200, 150, "BANK_A");
    awaitState(transfers, "ISSUED");

    banks.everybodyWithdraws();
    awaitState(transfers, "PAID");

    assertTheBooksAgree(transfers);
    assertThat(
            jdbc.queryForList(
                "SELECT kind FROM payout_case WHERE transfer_id = ANY (?)",
                String.class,
                (Object) ids(transfers).toArray(UUID[]::new)))
        .isEmpty();
  }

  @Test
  void a_bank_that_answers_later_is_heard_by_callback_and_its_refusals_go_to_the_next_fsp() {
    banks.answerLater("a");
    banks.misbehave("a", Map.of("asyncRejection", 0.5, "seed", 3));
    List<TransferApproved> transfers = distribution.approve(30, 200, "BANK_A", "BANK_B");
    awaitState(transfers, "ISSUED");

    assertThat(
            jdbc.queryForList(
                "SELECT DISTINCT fsp FROM bank_order o JOIN transfer t ON t.id = o.transfer_id"
                    + " WHERE o.state = 'ACCEPTED' AND o.generation = 2",
                String.class))
        .containsExactly("BANK_B");
    banks.everybodyWithdraws();
    awaitState(transfers, "PAID");
    assertTheBooksAgree(transfers);
  }

  @Test
  void what_a_dead_instance_was_sending_is_asked_for_and_sent_at_most_once() {
    banks.misbehave("a", Map.of("tooManyRequests", 1.0, "retryAfterSeconds", 1));
    List<TransferApproved> transfers = distribution.approve(10, 100, "BANK_A");
    await().atMost(PATIENCE).until(() -> states(transfers).size() == transfers.size());

    List<Orders.ToSend> claimed = claimAsADeadInstance(transfers.size());
    banks.behave();
    for (Orders.ToSend arrived : claimed.subList(0, claimed.size() / 2)) {
      // The lane may still be closed for having been refused so often.
      await().atMost(PATIENCE).until(() -> placeWithoutRemembering(arrived));
    }

    awaitState(transfers, "ISSUED");
    banks.everybodyWithdraws();
    awaitState(transfers, "PAID");
    assertTheBooksAgree(transfers);
  }

  @Test
  void the_same_approvals_again_change_nothing_and_other_content_is_refused() {
    List<TransferApproved> transfers = distribution.approve(10, 100, "BANK_A");
    awaitState(transfers, "ISSUED");
    banks.everybodyWithdraws();
    awaitState(transfers, "PAID");
    List<String> before = everything();

    distribution.send(transfers, 2);
    TransferApproved original = transfers.getFirst();
    TransferApproved changed =
        new TransferApproved(
            original.promiseId(),
            original.transferId(),
            original.personId(),
            original.programmeId(),
            1,
            Money.of("300.00", "USD"),
            original.fsps(),
            original.sealedPayee(),
            "beef".repeat(16),
            original.dueAt(),
            original.approvedAt(),
            original.organisationId(),
            original.territory(),
            original.planId());
    distribution.send(List.of(changed), 3);

    await()
        .atMost(PATIENCE)
        .until(
            () ->
                !jdbc.queryForList(
                        "SELECT 1 FROM quarantine WHERE reason LIKE '%other content%'"
                            + " AND reason LIKE '%' || ? || '%'",
                        original.transferId().toString())
                    .isEmpty());
    assertThat(everything())
        .filteredOn(line -> !line.startsWith("quarantine"))
        .containsExactlyElementsOf(
            before.stream().filter(line -> !line.startsWith("quarantine")).toList());
  }

  @Test
  void the_payee_is_forgotten_once_everything_is_over() {
    List<TransferApproved> transfers = distribution.approve(1, 100, "BANK_A");
    awaitState(transfers, "ISSUED");
    banks.everybodyWithdraws();
    awaitState(transfers, "PAID");

    distribution.closeDelivered(transfers.getFirst(), 3);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        jdbc.queryForMap(
                            "SELECT sealed_payee, length(phone_hash) AS hash FROM transfer"
                                + " WHERE id = ?",
                            transfers.getFirst().transferId()))
                    .containsEntry("sealed_payee", null)
                    .containsEntry("hash", 32));
  }

  @Test
  void cash_that_comes_back_is_told() {
    List<TransferApproved> transfers = distribution.approve(1, 100, "BANK_A");
    awaitState(transfers, "ISSUED");
    banks.everybodyWithdraws();
    awaitState(transfers, "PAID");

    banks.reverse("a", reference(transfers.getFirst()));
    awaitState(transfers, "REVERSED");
    assertThat(told(transfers.getFirst())).last().isEqualTo("PayoutReversed");
    assertTheBooksAgree(transfers);
  }

  @Test
  void what_a_machine_pays_in_part_stays_open_until_the_rest_is_paid_or_expires() {
    banks.misbehave("a", Map.of("partialDispense", 1.0, "seed", 5));
    List<TransferApproved> transfers = distribution.approve(2, 200, "BANK_A");
    awaitState(transfers, "ISSUED");
    banks.everybodyWithdraws();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(told(transfers.getLast())).last().isEqualTo("CashWithdrawn"));
    awaitState(transfers, "ISSUED");

    banks.travel(Duration.ofDays(31));
    awaitState(transfers, "EXPIRED");
    assertThat(told(transfers.getFirst())).last().isEqualTo("PayoutExpired");
    assertTheBooksAgree(transfers);
  }

  private UUID reference(TransferApproved transfer) {
    UUID reference =
        jdbc.queryForObject(
            "SELECT client_reference FROM bank_order WHERE transfer_id = ?",
            UUID.class,
            transfer.transferId());
    return Objects.requireNonNull(reference);
  }

  private List<Orders.ToSend> claimAsADeadInstance(int count) {
    UUID dead = UUID.randomUUID();
    List<Orders.ToSend> claimed = new ArrayList<>();
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              claimed.addAll(orders.claimToSend("BANK_A", count - claimed.size(), dead));
              return claimed.size() >= count / 2;
            });
    return claimed;
  }

  private boolean placeWithoutRemembering(Orders.ToSend order) {
    return bankClients
            .of("BANK_A")
            .place(
                order.key().clientReference(),
                order.amount(),
                new Payee("Ana Quispe", "+593991234567", null, "es"))
        instanceof PlaceAnswer.Accepted;
  }
}
