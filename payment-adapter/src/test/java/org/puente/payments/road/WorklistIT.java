package org.puente.payments.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.events.access.Role;
import org.puente.events.contract.TransferApproved;
import org.puente.events.ids.Ids;
import org.puente.events.testing.TestTokens;
import org.springframework.dao.DataIntegrityViolationException;

class WorklistIT extends OnTheRoad {

  private static final String MARTA = TestTokens.token("marta", Role.FINANCE_OFFICER);
  private static final String JORGE = TestTokens.token("jorge", Role.FINANCE_OFFICER);
  private static final String WHY = "Carta del banco 2026-117, recibida hoy";

  private final Multipart ours = new Multipart("http://localhost:" + PORT);

  @Test
  void what_is_paused_waits_and_goes_on_where_it_was() {
    for (Map<String, String> scope :
        List.of(
            Map.of("scope", "FSP", "target", "BANK_B"),
            Map.of("scope", "PROGRAMME", "target", Distribution.PROGRAMME.toString()),
            Map.of("scope", "PLAN", "target", Distribution.PLAN.toString()))) {
      String pause = ours.id(ours.post("/api/v1/pauses", MARTA, with(scope, WHY)));
      assertThat(ours.post("/api/v1/pauses", JORGE, with(scope, WHY)).statusCode()).isEqualTo(409);
      TransferApproved waiting = distribution.approve(1, 40, "BANK_B").getFirst();
      await().atMost(PATIENCE).until(() -> states(List.of(waiting)).containsValue("OPEN"));
      TransferApproved elsewhere =
          scope.containsValue("FSP") ? distribution.approve(1, 40, "BANK_A").getFirst() : null;
      if (elsewhere != null) {
        awaitState(List.of(elsewhere), "ISSUED");
      }
      assertThat(attempts(waiting)).isZero();

      assertThat(ours.post("/api/v1/pauses/" + pause + "/resumption", JORGE).statusCode())
          .isEqualTo(204);
      awaitState(List.of(waiting), "ISSUED");
    }
  }

  @Test
  void a_stop_of_what_is_none_is_refused_and_an_id_counts_however_it_is_written() {
    for (Map<String, String> none :
        List.of(
            Map.of("scope", "FSP", "target", "BANK_Z"),
            Map.of("scope", "PLAN", "target", "tulcan"))) {
      assertThat(ours.post("/api/v1/pauses", MARTA, with(none, WHY)).body())
          .contains("urn:puente:problem:target");
    }
    String plan = UUID.randomUUID().toString();
    Map<String, String> shouted = Map.of("scope", "PLAN", "target", plan.toUpperCase(Locale.ROOT));

    String pause = ours.id(ours.post("/api/v1/pauses", MARTA, with(shouted, WHY)));

    assertThat(ours.get("/api/v1/pauses", JORGE).body()).contains(plan);
    ours.post("/api/v1/pauses/" + pause + "/resumption", JORGE);
  }

  @Test
  void what_a_bank_cannot_answer_two_people_settle_and_one_alone_cannot() {
    banks.misbehave(
        "a", Map.of("acceptThenTimeout", 1.0, "timeoutMillis", 1_500, "inquiryError", 1.0));
    TransferApproved transfer = distribution.approve(1, 60, "BANK_A").getFirst();
    UUID order = order(transfer);
    await()
        .atMost(PATIENCE)
        .until(() -> ours.get("/api/v1/worklist", MARTA).body().contains(order.toString()));

    String proposal =
        propose("/api/v1/orders/BANK_A/" + order + "/proposals", Map.of("claim", "ACCEPTED"));
    assertThat(confirm(proposal, MARTA).body()).contains("four-eyes");
    for (String list : List.of("", "?transferId=" + transfer.transferId())) {
      assertThat(ours.get("/api/v1/proposals" + list, JORGE).body())
          .contains(proposal, transfer.transferId().toString(), "marta", WHY);
    }
    assertThat(ours.get("/api/v1/proposals?transferId=" + order, JORGE).body())
        .doesNotContain(proposal);
    assertThat(ours.get("/api/v1/worklist", JORGE).body()).contains(proposal);
    assertThat(confirm(proposal, JORGE).statusCode()).isEqualTo(202);

    awaitState(List.of(transfer), "ISSUED");
    assertThat(ours.get("/api/v1/worklist", MARTA).body()).doesNotContain(order.toString());
    assertThat(confirm(proposal, JORGE).statusCode()).isEqualTo(409);
    assertThat(ours.get("/api/v1/proposals/" + proposal, MARTA).body())
        .contains("\"decidedBy\":\"jorge\"", "\"outcome\":\"ACCEPTED\"");
  }

  @Test
  void another_code_is_issued_only_once_the_old_one_is_dead_at_the_bank() {
    TransferApproved transfer = distribution.approve(1, 240, "BANK_B").getFirst();
    awaitState(List.of(transfer), "ISSUED");

    String proposal = propose("/api/v1/payouts/" + transfer.transferId() + "/reissue-proposals");
    assertThat(confirm(proposal, JORGE).statusCode()).isEqualTo(202);

    await().atMost(PATIENCE).until(() -> generation(transfer) == 2);
    awaitState(List.of(transfer), "ISSUED");
    assertThat(
            jdbc.queryForList(
                "SELECT DISTINCT state FROM bank_order WHERE transfer_id = ? AND generation = 1",
                String.class,
                transfer.transferId()))
        .containsExactly("CANCELLED");
    assertThat(told(transfer)).containsExactly("CodeIssued", "CodeIssued");
    banks.everybodyWithdraws();
    awaitState(List.of(transfer), "PAID");
    assertTheBooksAgree(List.of(transfer));
  }

  @Test
  void what_was_never_sent_goes_to_the_next_fsp_when_two_people_say_so() {
    banks.misbehave("a", Map.of("tooManyRequests", 1.0, "retryAfterSeconds", 1));
    List<TransferApproved> transfers = distribution.approve(5, 80, "BANK_A", "BANK_B");
    TransferApproved nowhereElse = distribution.approve(1, 80, "BANK_A").getFirst();
    await()
        .atMost(PATIENCE)
        .until(() -> transfers.stream().allMatch(transfer -> attempts(transfer) > 0));

    String proposal = propose("/api/v1/fsps/BANK_A/fallback-proposals");
    assertThat(confirm(proposal, JORGE).statusCode()).isEqualTo(202);

    awaitState(transfers, "ISSUED");
    assertThat(states(List.of(nowhereElse))).containsValue("OPEN");
    banks.behave();
    awaitState(List.of(nowhereElse), "ISSUED");
    banks.everybodyWithdraws();
    awaitState(transfers, "PAID");
    assertTheBooksAgree(transfers);
  }

  @Test
  void a_contradiction_is_closed_by_two_with_a_reason() {
    UUID opened = openCase();
    assertThat(
            ours.post("/api/v1/cases/" + opened + "/proposals", MARTA, Map.of("reason", "corto"))
                .statusCode())
        .isEqualTo(400);
    String proposal = propose("/api/v1/cases/" + opened + "/proposals");
    assertThat(
            ours.post("/api/v1/cases/" + opened + "/proposals", JORGE, Map.of("reason", WHY))
                .body())
        .contains("proposed-already");
    assertThat(ours.get("/api/v1/cases", MARTA).body()).contains(proposal);
    confirm(proposal, JORGE);

    await()
        .atMost(PATIENCE)
        .until(() -> !ours.get("/api/v1/cases", MARTA).body().contains(opened.toString()));
    assertThat(ours.get("/api/v1/cases/" + opened, MARTA).body())
        .contains("PART_PAID", "\"closedAt\":\"", proposal);
  }

  @Test
  void the_database_lets_nobody_confirm_their_own_proposal() {
    UUID opened = openCase();
    String proposal = propose("/api/v1/cases/" + opened + "/proposals");

    assertThatThrownBy(
            () ->
                jdbc.update(
                    "UPDATE proposal SET decision = 'CONFIRMED', decided_by = proposed_by,"
                        + " decided_at = app_now() WHERE id = ?::uuid",
                    proposal))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private UUID openCase() {
    UUID id = Ids.next();
    jdbc.update(
        "INSERT INTO payout_case (id, kind, detail, opened_at) VALUES (?, 'PART_PAID', 'x', app_now())",
        id);
    return id;
  }

  private String propose(String path) {
    return propose(path, Map.of());
  }

  private String propose(String path, Map<String, String> more) {
    HttpResponse<String> made = ours.post(path, MARTA, with(more, WHY));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return ours.id(made);
  }

  private HttpResponse<String> confirm(String proposal, String by) {
    return ours.post("/api/v1/proposals/" + proposal + "/confirmation", by);
  }

  private static Map<String, String> with(Map<String, String> body, String reason) {
    Map<String, String> whole = new HashMap<>(body);
    whole.put("reason", reason);
    return whole;
  }

  private UUID order(TransferApproved transfer) {
    return await()
        .atMost(PATIENCE)
        .until(
            () ->
                jdbc.queryForList(
                    "SELECT client_reference FROM bank_order WHERE transfer_id = ?",
                    UUID.class,
                    transfer.transferId()),
            found -> !found.isEmpty())
        .getFirst();
  }

  private int attempts(TransferApproved transfer) {
    return one("SELECT coalesce(max(attempt), 0) FROM bank_order WHERE transfer_id = ?", transfer);
  }

  private int generation(TransferApproved transfer) {
    return one("SELECT max(generation) FROM bank_order WHERE transfer_id = ?", transfer);
  }

  private int one(String sql, TransferApproved transfer) {
    Integer found = jdbc.queryForObject(sql, Integer.class, transfer.transferId());
    return found == null ? 0 : found;
  }
}
