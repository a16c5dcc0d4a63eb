package org.puente.payments.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.puente.events.access.Role;
import org.puente.events.contract.TransferApproved;
import org.puente.events.testing.TestTokens;

/** From an approval to cash through banks that want files, over their own SFTP server. */
class PayingByFileIT extends OnTheRoad {

  private static final ZoneId QUITO = ZoneId.of("America/Guayaquil");
  private static final String MARTA = TestTokens.token("marta", Role.FINANCE_OFFICER);
  private static final String JORGE = TestTokens.token("jorge", Role.FINANCE_OFFICER);

  private final Multipart ours = new Multipart("http://localhost:" + PORT);

  @ParameterizedTest
  @CsvSource({"BANK_C", "BANK_D", "BANK_E"})
  void approvals_leave_in_a_file_come_back_with_codes_and_end_as_cash(String fsp) {
    List<TransferApproved> transfers = distribution.approve(40, 120, fsp);
    awaitState(transfers, "ISSUED");

    banks.everybodyWithdraws();
    awaitState(transfers, "PAID");

    assertTheBooksAgree(transfers);
    assertThat(told(transfers.getFirst())).containsExactly("CodeIssued", "CashWithdrawn");
    assertThat(ours.get("/api/v1/fsps/" + fsp + "/files/sent", MARTA).body()).contains("ANSWERED");
  }

  @ParameterizedTest
  @CsvSource({
    "BANK_C, c, fileTruncated, TRUNCATED",
    "BANK_E, e, fileTruncated, TRUNCATED",
    "BANK_D, d, fileWrongTotals, TOTALS_DIFFER",
    "BANK_E, e, fileOtherEncoding, ''"
  })
  void a_broken_answer_is_kept_refused_with_its_reason_and_the_right_one_counts(
      String fsp, String bank, String fault, String reason) {
    banks.misbehave(bank, Map.of(fault, 1, "fileLateMillis", 700, "seed", 5));
    List<TransferApproved> transfers = distribution.approve(10, 60, fsp);
    awaitState(transfers, "ISSUED");

    assertThat(ours.get("/api/v1/fsps/" + fsp + "/files/received", MARTA).body()).contains(reason);
    banks.behave();
    banks.everybodyWithdraws();
    awaitState(transfers, "PAID");
    assertTheBooksAgree(transfers);
  }

  @ParameterizedTest
  @CsvSource({"BANK_C, c", "BANK_E, e"})
  void a_file_that_is_refused_in_part_or_whole_goes_to_the_next_fsp(String fsp, String bank) {
    for (String fault : List.of("fileOrderRefused", "fileRefused")) {
      banks.misbehave(bank, Map.of(fault, fault.equals("fileRefused") ? 1 : 0.5, "seed", 3));
      List<TransferApproved> transfers = distribution.approve(20, 40, fsp, "BANK_B");
      awaitState(transfers, "ISSUED");

      assertThat(fspsOf(transfers)).contains("BANK_B");
      banks.everybodyWithdraws();
      awaitState(transfers, "PAID");
      assertTheBooksAgree(transfers);
    }
  }

  @Test
  void answers_given_twice_or_for_strangers_change_nothing_else() {
    banks.misbehave("c", Map.of("fileAnsweredTwice", 1, "fileStrangeOrder", 1, "seed", 9));
    List<TransferApproved> transfers = distribution.approve(15, 80, "BANK_C");
    awaitState(transfers, "ISSUED");

    await()
        .atMost(PATIENCE)
        .until(() -> ours.get("/api/v1/cases", MARTA).body().contains("UNKNOWN_REFERENCE"));
    assertThat(verdicts("BANK_C"))
        .anySatisfy(
            told ->
                assertThat(told)
                    .contains("\"APPLIED\":15", "\"NOBODYS\":1", "\"verdict\":\"NOBODYS\""));
    banks.everybodyWithdraws();
    awaitState(transfers, "PAID");
    assertThat(told(transfers.getFirst())).containsExactly("CodeIssued", "CashWithdrawn");
    assertTheBooksAgree(transfers);
  }

  /** Of each file that the bank sent. */
  private List<String> verdicts(String fsp) {
    return jdbc.queryForList("SELECT id FROM bank_file WHERE fsp = ?", UUID.class, fsp).stream()
        .map(
            id ->
                ours.get("/api/v1/fsps/" + fsp + "/files/received/" + id + "/verdicts", MARTA)
                    .body())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"BANK_C, c", "BANK_D, d", "BANK_E, e"})
  void a_day_ties_with_the_banks_statement_line_by_line(String fsp, String bank) {
    List<TransferApproved> transfers = distribution.approve(12, 70, fsp);
    awaitState(transfers, "ISSUED");
    banks.everybodyWithdraws();
    awaitState(transfers, "PAID");

    LocalDate today = LocalDate.now(QUITO); // the bank's own clock
    banks.statement(bank, today);

    String days = "/api/v1/fsps/" + fsp + "/days";
    await().atMost(PATIENCE).until(() -> ours.get(days, MARTA).body().contains(today.toString()));
    assertThat(ours.get(days, MARTA).body())
        .contains("\"differs\":0", "\"onlyOurs\":0", "\"onlyTheirs\":0", "\"open\":0");
    assertThat(ours.post(days + "/" + today + "/closing", MARTA).statusCode()).isEqualTo(204);
    assertThat(
            ours.post(
                    days + "/" + today + "/reopening",
                    MARTA,
                    Map.of("reason", "El banco envió una corrección"))
                .statusCode())
        .isEqualTo(204);
    assertThat(ours.get(days + "/" + today, MARTA).body())
        .contains("\"CLOSED\"", "\"REOPENED\"", "envió una corrección", "marta");
  }

  @Test
  void what_differs_is_listed_until_two_people_settle_it() {
    TransferApproved transfer = distribution.approve(1, 70, "BANK_C").getFirst();
    awaitState(List.of(transfer), "ISSUED");
    banks.everybodyWithdraws();
    awaitState(List.of(transfer), "PAID");
    LocalDate today = LocalDate.now(QUITO); // the bank's own clock
    banks.statement("c", today);
    String day = "/api/v1/fsps/BANK_C/days/" + today;
    await().atMost(PATIENCE).until(() -> ours.get(day, MARTA).statusCode() == 200);
    UUID item =
        jdbc.queryForObject(
            "INSERT INTO reconciliation_item (fsp, day, verdict, client_reference, kind, ours)"
                + " SELECT fsp, ?::date, 'ONLY_OURS', client_reference, 'WITHDRAWAL', amount"
                + " FROM bank_order WHERE transfer_id = ? AND state = 'WITHDRAWN' RETURNING id",
            UUID.class,
            today.toString(),
            transfer.transferId());

    assertThat(ours.get("/api/v1/unsettled-days", MARTA).body()).contains("\"fsp\":\"BANK_C\"");
    assertThat(ours.get("/api/v1/reconciliation-items/" + item, MARTA).body())
        .contains("ONLY_OURS", "\"currency\":\"USD\"", transfer.transferId().toString());
    assertThat(ours.post(day + "/closing", MARTA).body()).contains("not-settled");

    String proposal =
        ours.id(
            ours.post(
                "/api/v1/reconciliation-items/" + item + "/proposals",
                MARTA,
                Map.of("reason", "El banco lo asentó al día siguiente")));
    assertThat(ours.get(day + "/items", MARTA).body()).contains(proposal);
    ours.post("/api/v1/proposals/" + proposal + "/confirmation", JORGE);
    await()
        .atMost(PATIENCE)
        .until(() -> !ours.get("/api/v1/unsettled-days", MARTA).body().contains(today.toString()));
  }

  private List<String> fspsOf(List<TransferApproved> transfers) {
    return jdbc.queryForList(
        "SELECT DISTINCT fsp FROM bank_order WHERE state = 'ACCEPTED' AND transfer_id = ANY (?)",
        String.class,
        (Object) ids(transfers).toArray(UUID[]::new));
  }
}
