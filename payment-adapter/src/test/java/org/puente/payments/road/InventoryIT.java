package org.puente.payments.road;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.events.access.Role;
import org.puente.events.contract.TransferApproved;
import org.puente.events.testing.TestTokens;
import org.springframework.dao.DataIntegrityViolationException;

class InventoryIT extends OnTheRoad {

  private static final String MARTA = TestTokens.token("marta", Role.FINANCE_OFFICER);
  private static final String JORGE = TestTokens.token("jorge", Role.FINANCE_OFFICER);
  private static final String BATCHES = "/api/v1/fsps/BANK_F/code-batches";

  private final Multipart ours = new Multipart("http://localhost:" + PORT);

  @Test
  void a_code_from_the_box_goes_to_one_order_and_the_banks_word_comes_back_to_it() {
    confirmed(banks.box("f", Map.of("200", 30, "40", 30)));
    List<TransferApproved> transfers = distribution.approve(20, 240, "BANK_F");
    awaitState(transfers, "ISSUED");

    assertThat(
            jdbc.queryForObject(
                "SELECT count(*) FROM code_stock WHERE client_reference IN"
                    + " (SELECT client_reference FROM bank_order WHERE transfer_id = ANY (?))",
                Integer.class,
                (Object) ids(transfers).toArray(UUID[]::new)))
        .isEqualTo(40);
    banks.everybodyWithdraws(
        jdbc.queryForList(
            "SELECT serial FROM code_stock WHERE client_reference IS NOT NULL", String.class));
    awaitState(transfers, "PAID");
    assertThat(told(transfers.getFirst())).startsWith("CodeIssued").endsWith("CashWithdrawn");
  }

  @Test
  void a_box_is_taken_in_whole_or_not_at_all() {
    BankProcess.Box box = banks.box("f", Map.of("100", 3));
    String used = box.csv();
    confirmed(box);
    String again = banks.box("f", Map.of("100", 1)).csv() + used.lines().skip(1).findFirst().get();

    assertThat(ours.send(BATCHES, MARTA, used, 3, "300").statusCode()).isEqualTo(422);
    assertThat(ours.send(BATCHES, MARTA, again, 2, "200").body())
        .contains("codes-wrong-rows", "\"row\":3", "\"field\":\"code\"", "used-before");
    String fresh = banks.box("f", Map.of("100", 2)).csv();
    assertThat(ours.send(BATCHES, MARTA, fresh, 3, "200").body())
        .contains("codes-totals-differ", "\"held\":{\"codes\":2,\"total\":{\"amount\":\"200.00\"");
    assertThat(ours.send(BATCHES, MARTA, fresh, 2, "200.01").body())
        .contains("codes-totals-differ");
    assertThat(ours.send(BATCHES, MARTA, fresh.replace(",100.00,", ",105.00,"), 2, "210").body())
        .contains("not-a-denomination", "\"row\":2", "\"row\":3");
    assertThat(ours.send(BATCHES, MARTA, fresh.replace("USD", "GTQ"), 2, "200").body())
        .contains("other-currency");
    assertThat(ours.send(BATCHES, MARTA, "serie,clave\n1,2\n", 1, "10").body())
        .contains("codes-missing-columns");
    assertThat(ours.send(BATCHES, MARTA, fresh, 2, "200").statusCode()).isEqualTo(201);
  }

  @Test
  void whoever_took_a_box_in_cannot_vouch_for_it_and_until_somebody_does_no_code_goes_out() {
    BankProcess.Box box = banks.box("f", Map.of("70", 2));
    String id = ours.id(ours.send(BATCHES, MARTA, box.csv(), 2, "140"));
    TransferApproved transfer = distribution.approve(1, 70, "BANK_F").getFirst();
    await().atMost(PATIENCE).until(() -> states(List.of(transfer)).containsValue("OPEN"));

    assertThat(ours.post(BATCHES + "/" + id + "/confirmation", MARTA).statusCode()).isEqualTo(409);
    assertThat(stockOf("70.00"))
        .contains("\"free\":0", "\"unconfirmed\":2", "\"waiting\":1", "\"expiresFirst\":null");
    assertThat(ours.get("/api/v1/fsps", MARTA).body())
        .contains("\"code\":\"BANK_F\",\"issuing\":\"FROM_INVENTORY\",\"byHand\":false");
    assertThat(waiting("BANK_F")).isPositive();
    assertThat(states(List.of(transfer))).containsValue("OPEN");

    jdbc.update(
        "UPDATE bank_order SET next_step_at = app_now() WHERE transfer_id = ?",
        transfer.transferId());
    assertThat(ours.post(BATCHES + "/" + id + "/confirmation", JORGE).statusCode()).isEqualTo(204);
    awaitState(List.of(transfer), "ISSUED");
    assertThat(stockOf("70.00"))
        .contains("\"free\":1", "\"assigned\":1", "\"low\":true", "\"expiresFirst\":\"20");
  }

  @Test
  void a_code_that_expires_before_anybody_has_it_leaves_the_stock_and_is_nobodys_case() {
    confirmed(banks.box("f", Map.of("160", 2)));
    long cases = cases();
    banks.travel(Duration.ofDays(31));

    await().atMost(PATIENCE).until(() -> dead("160") == 2);
    assertThat(stockOf("160.00")).contains("\"free\":0", "\"dead\":2");
    assertThat(cases()).isEqualTo(cases);
  }

  @Test
  void the_database_itself_keeps_a_code_with_its_order() {
    confirmed(banks.box("f", Map.of("90", 2)));
    List<TransferApproved> transfers = distribution.approve(2, 90, "BANK_F");
    awaitState(transfers, "ISSUED");
    UUID[] orders =
        jdbc.queryForList(
                "SELECT client_reference FROM bank_order WHERE transfer_id = ANY (?)",
                UUID.class,
                (Object) ids(transfers).toArray(UUID[]::new))
            .toArray(UUID[]::new);

    assertThatThrownBy(
            () ->
                jdbc.update(
                    "UPDATE code_stock SET client_reference = NULL, assigned_at = NULL"
                        + " WHERE client_reference = ?",
                    orders[0]))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("stays so");
    assertThatThrownBy(
            () ->
                jdbc.update(
                    "UPDATE code_stock SET client_reference = ? WHERE client_reference = ?",
                    orders[1],
                    orders[0]))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private long waiting(String fsp) {
    String banks = ours.get("/api/v1/fsps", MARTA).body();
    return Long.parseLong(
        banks
            .substring(banks.indexOf("\"code\":\"" + fsp))
            .replaceFirst("(?s).*?\"waiting\":(\\d+).*", "$1"));
  }

  private void confirmed(BankProcess.Box box) {
    var sent = ours.send(BATCHES, MARTA, box.csv(), box.codes(), box.total());
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
    assertThat(sent.body().getBytes(UTF_8)).isNotEmpty();
    assertThat(ours.post(BATCHES + "/" + ours.id(sent) + "/confirmation", JORGE).statusCode())
        .isEqualTo(204);
  }

  private long cases() {
    return count(
        """
        SELECT count(*) FROM payout_case
         WHERE client_reference::text IN (SELECT serial FROM code_stock WHERE amount = ?::numeric)
        """,
        "160");
  }

  private long dead(String amount) {
    return count(
        "SELECT count(*) FROM code_stock WHERE dead_at IS NOT NULL AND amount = ?::numeric",
        amount);
  }

  private long count(String sql, String argument) {
    Long count = jdbc.queryForObject(sql, Long.class, argument);
    return count == null ? 0 : count;
  }

  private String stockOf(String amount) {
    String stock = ours.get("/api/v1/fsps/BANK_F/stock", MARTA).body();
    int from = stock.indexOf("{\"amount\":" + amount);
    assertThat(from).as(stock).isNotNegative();
    return stock.substring(from, stock.indexOf('}', from));
  }
}
