package org.puente.payments.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.events.access.Role;
import org.puente.events.contract.TransferApproved;
import org.puente.events.testing.TestTokens;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * A code of a box that pays nothing: the person gets another, and the bank is asked for the money.
 */
class NoFundsIT extends OnTheRoad {

  private static final String MARTA = TestTokens.token("marta", Role.FINANCE_OFFICER);
  private static final String JORGE = TestTokens.token("jorge", Role.FINANCE_OFFICER);
  private static final String BATCHES = "/api/v1/fsps/BANK_F/code-batches";
  private static final String CLAIMS = "/api/v1/fsps/BANK_F/code-claims";
  private static final String WHY = "Carta del banco 2026-118: esa serie no tiene fondos";

  private final Multipart ours = new Multipart("http://localhost:" + PORT);

  @Test
  void one_code_is_replaced_the_others_stay_and_the_bank_is_asked_for_the_money() {
    fill(Map.of("200", 4, "40", 4));
    TransferApproved transfer = distribution.approve(1, 240, "BANK_F").getFirst();
    awaitState(List.of(transfer), "ISSUED");
    UUID good = order(transfer, 1);
    UUID empty = order(transfer, 2);
    String serial = serial(empty);
    assertThat(ours.get("/api/v1/fsps/BANK_F/codes?serial=" + serial, MARTA).body())
        .contains(empty.toString(), transfer.transferId().toString());

    String proposal = propose("BANK_F", empty);
    assertThat(ours.get(CLAIMS, JORGE).body())
        .contains(serial, "marta", WHY, "\"decision\":null", "\"next\":null", "caja.csv");
    assertThat(ours.post("/api/v1/proposals/" + proposal + "/confirmation", MARTA).statusCode())
        .isEqualTo(409);
    assertThat(answer(proposal).statusCode()).as("nobody confirmed it").isEqualTo(404);
    ours.post("/api/v1/proposals/" + proposal + "/confirmation", JORGE);

    await().atMost(PATIENCE).until(() -> states(transfer).size() == 3);
    awaitState(List.of(transfer), "ISSUED");
    assertThat(states(transfer)).containsExactly("ACCEPTED", "CANCELLED", "ACCEPTED");
    assertThat(order(transfer, 1)).isEqualTo(good);
    assertThat(told(transfer)).containsExactly("CodeIssued", "CodeIssued");
    assertThat(ours.get(CLAIMS, MARTA).body()).contains("\"next\":\"ACCEPTED\"", "jorge");
    assertThat(answer(proposal).statusCode()).isEqualTo(204);
    assertThat(ours.get(CLAIMS, MARTA).body()).contains("\"answer\":\"REFUNDED\"", "Línea 14");

    banks.everybodyWithdraws(List.of(serial(good), serial(order(transfer, 3))));
    awaitState(List.of(transfer), "PAID");
    assertThat(
            jdbc.queryForObject(
                "SELECT sum(withdrawn) FROM bank_order WHERE transfer_id = ?",
                BigDecimal.class,
                transfer.transferId()))
        .isEqualByComparingTo("240");
  }

  @Test
  void it_is_said_of_codes_from_boxes_alone_and_changes_nothing_once_cash_is_out() {
    TransferApproved ordered = distribution.approve(1, 60, "BANK_A").getFirst();
    awaitState(List.of(ordered), "ISSUED");
    assertThat(
            ours.post(
                    "/api/v1/orders/BANK_A/" + order(ordered, 1) + "/proposals",
                    MARTA,
                    Map.of("claim", "NO_FUNDS", "reason", WHY))
                .body())
        .contains("not-from-a-box");

    fill(Map.of("200", 2));
    TransferApproved paid = distribution.approve(1, 200, "BANK_F").getFirst();
    awaitState(List.of(paid), "ISSUED");
    String proposal = propose("BANK_F", order(paid, 1));
    banks.everybodyWithdraws(List.of(serial(order(paid, 1))));
    awaitState(List.of(paid), "PAID");

    ours.post("/api/v1/proposals/" + proposal + "/confirmation", JORGE);

    await()
        .atMost(PATIENCE)
        .until(() -> ours.get("/api/v1/proposals/" + proposal, MARTA).body().contains("WITHDRAWN"));
    assertThat(states(paid)).containsExactly("WITHDRAWN");
  }

  @Test
  void the_database_itself_refuses_two_live_codes_for_the_same_money() {
    fill(Map.of("200", 2));
    TransferApproved transfer = distribution.approve(1, 200, "BANK_F").getFirst();
    awaitState(List.of(transfer), "ISSUED");

    assertThatThrownBy(
            () ->
                jdbc.update(
                    """
                    INSERT INTO bank_order (fsp, client_reference, transfer_id, programme_id, part, generation, amount,
                                            currency, request_hash, state, next_step_at, placed_at)
                    SELECT fsp, uuidv7(), transfer_id, programme_id, 2, 1, amount, currency, request_hash, 'NEW',
                           app_now(), app_now()
                      FROM bank_order WHERE transfer_id = ?
                    """,
                    transfer.transferId()))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("do not sum");
  }

  private void fill(Map<String, Integer> codes) {
    BankProcess.Box box = banks.box("f", codes);
    String id = ours.id(ours.send(BATCHES, MARTA, box.csv(), box.codes(), box.total()));
    ours.post(BATCHES + "/" + id + "/confirmation", JORGE);
  }

  private String propose(String fsp, UUID order) {
    return ours.id(
        ours.post(
            "/api/v1/orders/" + fsp + "/" + order + "/proposals",
            MARTA,
            Map.of("claim", "NO_FUNDS", "reason", WHY)));
  }

  private HttpResponse<String> answer(String proposal) {
    return ours.post(
        CLAIMS + "/" + proposal + "/answers",
        MARTA,
        Map.of("answer", "REFUNDED", "note", "Línea 14 del estado de cuenta"));
  }

  private UUID order(TransferApproved transfer, int part) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "SELECT client_reference FROM bank_order WHERE transfer_id = ? AND part = ?",
            UUID.class,
            transfer.transferId(),
            part));
  }

  private String serial(UUID order) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "SELECT serial FROM code_stock WHERE client_reference = ?", String.class, order));
  }

  private List<String> states(TransferApproved transfer) {
    return jdbc.queryForList(
        "SELECT state FROM bank_order WHERE transfer_id = ? ORDER BY part",
        String.class,
        transfer.transferId());
  }
}
