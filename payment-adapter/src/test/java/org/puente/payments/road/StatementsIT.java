package org.puente.payments.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.events.access.Role;
import org.puente.events.contract.TransferApproved;
import org.puente.events.testing.TestTokens;

/** Each day of a bank with an API beside the statement that it gives page by page. */
class StatementsIT extends OnTheRoad {

  private static final ZoneId QUITO = ZoneId.of("America/Guayaquil");
  private static final String MARTA = TestTokens.token("marta", Role.FINANCE_OFFICER);

  private static final String JORGE = TestTokens.token("jorge", Role.FINANCE_OFFICER);

  private final Multipart ours = new Multipart("http://localhost:" + PORT);

  /** By the banks' own clock. */
  private final LocalDate yesterday = LocalDate.now(QUITO).minusDays(1);

  @Test
  void a_day_is_fetched_page_by_page_and_ties_though_pages_are_cut_off_or_repeat_themselves() {
    List<TransferApproved> inTwoDays = halfOfItTheDayBefore("BANK_A", "a", 2);
    banks.misbehave("a", Map.of("statementTruncated", 0.4, "statementDuplicated", 0.4, "seed", 7));
    List<TransferApproved> transfers = paidYesterday("BANK_A", 12);
    awaitState(inTwoDays, "PAID");

    String day = compared("BANK_A");

    assertThat(day)
        .contains("\"matched\":14", "\"differs\":0", "\"onlyOurs\":0", "\"onlyTheirs\":0")
        .contains("\"unassigned\":0", "\"open\":0", "\"fees\":4.90", "\"late\":0");
    assertThat(ours.get("/api/v1/fsps/BANK_A/days/" + yesterday.minusDays(1), MARTA).body())
        .as("one half of it, and not as of another day")
        .contains("\"matched\":2", "\"onlyOurs\":0", "\"late\":0", "\"fees\":0.70");
    assertThat(
            jdbc.queryForObject(
                """
                SELECT count(*) FROM bank_file_line l JOIN bank_file f ON f.id = l.file_id
                 WHERE f.fsp = 'BANK_A' AND l.what = 'MOVEMENT' AND l.verdict = 'NOTED'
                """,
                Long.class))
        .isEqualTo(16);
    assertThat(told(transfers.getFirst()))
        .as("a statement is compared, and tells nobody's cash again")
        .containsOnlyOnce("CashWithdrawn")
        .endsWith("CashWithdrawn");
    await().atMost(PATIENCE).until(() -> feesTold("BANK_A").equals(List.of("0.70", "4.90")));
    assertThat(ours.post("/api/v1/fsps/BANK_A/days/" + yesterday + "/closing", MARTA).statusCode())
        .isEqualTo(204);
  }

  @Test
  void a_wrong_total_is_refused_and_asked_for_again_and_a_strange_order_is_a_persons_work() {
    banks.misbehave("b", Map.of("statementWrongTotal", 1.0, "seed", 7));
    paidYesterday("BANK_B", 3);
    String received = "/api/v1/fsps/BANK_B/files/received";
    await()
        .atMost(PATIENCE)
        .until(() -> ours.get(received, MARTA).body().contains("\"reason\":\"TOTALS_DIFFER\""));

    banks.misbehave("b", Map.of("statementStrangeOrder", 1.0, "seed", 7));
    String day = compared("BANK_B");

    assertThat(day).contains("\"matched\":3", "\"onlyTheirs\":1", "\"open\":1");
    assertThat(ours.get("/api/v1/fsps/BANK_B/days/" + yesterday + "/items", MARTA).body())
        .contains("\"verdict\":\"ONLY_THEIRS\"", "\"kind\":\"WITHDRAWAL\"", "\"theirs\":10.00");
    assertThat(ours.post("/api/v1/fsps/BANK_B/days/" + yesterday + "/closing", MARTA).statusCode())
        .isEqualTo(409);
    assertThat(parts()).as("what became a file is kept there alone").isZero();
  }

  @Test
  void
      a_bank_that_hands_over_boxes_calls_each_code_by_its_number_and_its_statement_finds_the_orders() {
    BankProcess.Box box = banks.box("f", Map.of("130", 5));
    var sent =
        ours.send("/api/v1/fsps/BANK_F/code-batches", MARTA, box.csv(), box.codes(), box.total());
    ours.post("/api/v1/fsps/BANK_F/code-batches/" + ours.id(sent) + "/confirmation", JORGE);
    List<TransferApproved> transfers = distribution.approve(4, 130, "BANK_F");
    awaitState(transfers, "ISSUED");
    banks.everybodyWithdraws(
        jdbc.queryForList(
            "SELECT serial FROM code_stock WHERE client_reference IS NOT NULL AND amount = 130",
            String.class));
    awaitState(transfers, "PAID");
    LocalDate today = LocalDate.now(QUITO);

    banks.statement("f", today);

    String path = "/api/v1/fsps/BANK_F/days/" + today;
    await().atMost(PATIENCE).until(() -> ours.get(path, MARTA).statusCode() == 200);
    assertThat(ours.get(path, MARTA).body())
        .contains("\"differs\":0", "\"onlyOurs\":0", "\"onlyTheirs\":0", "\"open\":0");
    assertThat(
            jdbc.queryForObject(
                """
                SELECT count(*) FROM bank_file_line l
                  JOIN bank_order o ON o.fsp = 'BANK_F' AND o.client_reference = l.client_reference
                 WHERE l.what = 'MOVEMENT' AND l.kind = 'WITHDRAWAL' AND o.transfer_id = ANY (?)
                """,
                Long.class,
                (Object) ids(transfers).toArray(UUID[]::new)))
        .as("each line is of the order whose code has that number")
        .isEqualTo(4);
  }

  private List<TransferApproved> halfOfItTheDayBefore(String fsp, String bank, int people) {
    banks.travel(Duration.ofDays(-2));
    banks.misbehave(bank, Map.of("partialDispense", 1.0, "seed", 5));
    List<TransferApproved> transfers = distribution.approve(people, 100, fsp);
    awaitState(transfers, "ISSUED");
    banks.everybodyWithdraws();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(transfers)
                    .allSatisfy(paid -> assertThat(told(paid)).endsWith("CashWithdrawn")));
    return transfers;
  }

  /** The banks' clock stands at yesterday until everybody has their cash. */
  private List<TransferApproved> paidYesterday(String fsp, int people) {
    banks.travel(Duration.ofDays(-1));
    List<TransferApproved> transfers = distribution.approve(people, 100, fsp);
    awaitState(transfers, "ISSUED");
    banks.everybodyWithdraws();
    awaitState(transfers, "PAID");
    banks.travel(Duration.ZERO);
    return transfers;
  }

  private String compared(String fsp) {
    String path = "/api/v1/fsps/" + fsp + "/days/" + yesterday;
    await().atMost(PATIENCE).until(() -> ours.get(path, MARTA).statusCode() == 200);
    return ours.get(path, MARTA).body();
  }

  private List<String> feesTold(String fsp) {
    return jdbc.queryForList(
        """
        SELECT payload::jsonb -> 'charged' ->> 'amount' FROM event_history
         WHERE type = 'FspFeesStated' AND payload::jsonb ->> 'fsp' = ? ORDER BY payload::jsonb ->> 'day'
        """,
        String.class,
        fsp);
  }

  private long parts() {
    Long parts =
        jdbc.queryForObject("SELECT count(*) FROM statement_part WHERE fsp = 'BANK_B'", Long.class);
    return parts == null ? 0 : parts;
  }
}
