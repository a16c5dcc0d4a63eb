package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.fees.Fees;
import org.puente.distribution.totals.DayTotals;
import org.puente.events.contract.FspDayTotalled;
import org.puente.events.contract.FspFeesStated;
import org.puente.events.contract.Money;
import org.springframework.beans.factory.annotation.Autowired;

/** Banks' days beside ours, closed once everything is settled. */
class DayPagesIT extends BesidePayments {

  private static final String DAYS = "/console/reconciliation/days";
  private static final String DAY = DAYS + "/BANK_A/2026-03-02";
  private static final String REMOTE = "/api/v1/fsps/BANK_A/days/2026-03-02";
  private static final String FLOR = "flor.finanzas";
  private static final String WHY = "El banco envió una corrección";

  private static final String ITEM =
      """
      {"id":"%s","fsp":"BANK_A","day":"2026-03-02","currency":"USD","transferId":"%s","verdict":"AMOUNT_DIFFERS",
       "clientReference":null,"bankReference":"B-17","kind":"WITHDRAWAL","ours":60.00,"theirs":70.00,
       "ourDay":"2026-03-02","note":null,"settledAt":null,"proposal":null}
      """
          .formatted(ID, TRANSFER);

  /** A day with so many open differences, closed by somebody or not. */
  static String day(int open, @Nullable String closedBy) {
    return """
        {"fsp":"BANK_A","day":"2026-03-02","currency":"USD","matched":12,"matchedAmount":840.00,"reversed":1,
         "late":3,"differs":1,"onlyOurs":0,"onlyTheirs":1,"unassigned":0,"oursAmount":900.00,
         "theirsAmount":980.00,"fees":4.50,"opening":null,"closing":null,"open":%d,"closedBy":%s,"closedAt":%s}
        """
        .formatted(
            open,
            closedBy == null ? null : "\"" + closedBy + "\"",
            closedBy == null ? null : "\"2026-03-04T15:00:00Z\"");
  }

  @Autowired DayTotals totals;
  @Autowired Fees fees;

  private static void standing(int open, @Nullable String closedBy, String decisions) {
    PAYMENTS.has("/api/v1/fsps/BANK_A/days", "[" + day(open, closedBy) + "]");
    PAYMENTS.has(REMOTE, "{\"day\":" + day(open, closedBy) + ",\"decisions\":[" + decisions + "]}");
  }

  @BeforeEach
  void payments() {
    PAYMENTS.has(
        "/api/v1/fsps", "[" + bank("BANK_B", "CLOSED") + "," + bank("BANK_A", "CLOSED") + "]");
    PAYMENTS.has(REMOTE + "/items", page(ITEM));
    PAYMENTS.has("/api/v1/reconciliation-items/" + ID, ITEM);
    PAYMENTS.has(
        "/api/v1/proposals/" + ID,
        """
        {"id":"%s","kind":"ITEM_SETTLED","itemId":"%s","reason":"%s","proposedBy":"flor.finanzas","proposedAt":"2026-03-03T15:00:00Z"}
        """
            .formatted(ID, ID, WHY));
    standing(2, null, "");
  }

  @Test
  void eachDayOfABankStandsWithItsCountsAndSums() {
    assertThat(as(FLOR).get(DAYS).body())
        .contains("Banco Andino", "2 mar 2026", "2 por resolver", "USD\u00a0840,00")
        .contains("USD\u00a0900,00", "USD\u00a0980,00", "Solo del banco", "Reversos");
    assertThat(as(FLOR).get(DAYS + "?lang=en&fsp=BANK_A").body())
        .contains("Days with the bank", "2 to settle", "USD\u00a0840.00", "Only theirs");
  }

  @Test
  void theLedgerStandsBesideWhatWasPaidWithTheBank() {
    assertThat(as(FLOR).get(DAYS + "?fsp=BANK_B").body())
        .contains("El libro", "Todavía no se ha pagado nada con este banco");
    totals.keep(
        List.of(
            new DayTotals.Told(
                1,
                new FspDayTotalled(
                    UUID.randomUUID(),
                    "BANK_B",
                    LocalDate.of(2026, 3, 4),
                    Instant.parse("2026-03-04T05:00:00Z"),
                    Instant.parse("2026-03-05T05:00:00Z"),
                    Money.of("70.00", "USD"),
                    Money.of("0.00", "USD"),
                    Instant.parse("2026-03-05T05:01:00Z")))));
    assertThat(as(FLOR).get(DAYS + "?fsp=BANK_B").body())
        .contains("4 mar 2026", "No cuadra", "USD\u00a070,00", "USD\u00a00,00");
  }

  @Test
  void whatTheBankTookStandsBelowAsItWasPosted() {
    assertThat(as(FLOR).get(DAYS + "?fsp=BANK_B").body())
        .contains("Comisiones en el libro", "El banco no ha cobrado comisiones.");
    fees.post(
        List.of(
            new Fees.Stated(
                1,
                new FspFeesStated(
                    UUID.randomUUID(),
                    "BANK_B",
                    LocalDate.of(2026, 3, 3),
                    Money.of("3.50", "USD"),
                    Money.of("0.25", "USD"),
                    Instant.parse("2026-03-05T05:01:00Z")))));

    assertThat(as(FLOR).get(DAYS + "?fsp=BANK_B").body())
        .contains("3 mar 2026", "Cobro", "USD\u00a03,50", "Devolución", "0,25");
    assertThat(as(FLOR).get(DAYS + "?fsp=BANK_B&lang=en").body())
        .contains("Fees in the book", "Charge", "Refund");
  }

  @Test
  void aDayIsNotClosedWhileSomethingDiffers() {
    var flor = as(FLOR);
    assertThat(flor.get(DAY).body())
        .contains("El monto es distinto", "USD\u00a060,00", "USD\u00a070,00", "USD\u00a080,00")
        .contains("Quedan diferencias por resolver")
        .doesNotContain(DAY + "/close");
    PAYMENTS.refuses(REMOTE + "/closing", "not-settled");
    assertThat(flor.send("/console/reconciliation", DAY + "/close", Map.of()).body())
        .contains("Quedan diferencias por resolver; mientras tanto el día no se puede cerrar");
  }

  @Test
  void aDifferenceIsExplainedByOnePersonForAnotherToConfirm() {
    String item = "/console/reconciliation/differences/" + ID;
    PAYMENTS.answers(
        "/api/v1/reconciliation-items/" + ID + "/proposals", "{\"id\":\"" + ID + "\"}");
    var flor = as(FLOR);
    assertThat(flor.get(item).body()).contains("El monto es distinto", "B-17", "Retiro");

    assertThat(flor.send(item, item + "/propose", form("reason", "corto")).body())
        .contains("Motivo: escriba entre 10 y 500 letras", "corto");
    assertThat(flor.send(item, item + "/propose", form("reason", WHY)).body())
        .contains("Explicar una diferencia del día", WHY);
    assertThat(PAYMENTS.sent())
        .extracting(PaymentsPeer.Asked::path, PaymentsPeer.Asked::by)
        .containsExactly(tuple("/api/v1/reconciliation-items/" + ID + "/proposals", FLOR));
  }

  @Test
  void aSettledDayIsClosedAndOpenedAgainOnlyForAReason() {
    standing(0, null, "");
    var flor = as(FLOR);
    assertThat(flor.send(DAY, DAY + "/close", Map.of()).body()).contains("El día quedó cerrado.");

    standing(
        0,
        FLOR,
        "{\"decision\":\"CLOSED\",\"reason\":null,\"by\":\"flor.finanzas\",\"at\":\"2026-03-04T15:00:00Z\"}");
    assertThat(flor.get(DAY).body())
        .contains("Cerrado", "Abrir otra vez", "flor.finanzas")
        .doesNotContain(DAY + "/close");
    assertThat(flor.send(DAY, DAY + "/reopen", form("reason", " ")).body())
        .contains("Motivo: escriba entre 10 y 500 letras");
    flor.send(DAY, DAY + "/reopen", form("reason", WHY));

    assertThat(PAYMENTS.sent())
        .extracting(PaymentsPeer.Asked::path)
        .containsExactly(REMOTE + "/closing", REMOTE + "/reopening");
    assertThat(PAYMENTS.sent().getLast().body()).contains(WHY);
    assertThat(lines("BANK_A/2026-03-02"))
        .containsSequence(FLOR + " day.closed", FLOR + " day.reopened");
  }

  @Test
  void aDayThatNobodyComparedIsNotThere() {
    assertThat(as(FLOR).get(DAYS + "/BANK_A/2026-01-01").statusCode()).isEqualTo(404);
    assertThat(as(FLOR).get(DAYS + "/BANK_A/2026-02-31").statusCode()).isEqualTo(400);
    assertThat(as(FLOR).get(DAYS + "?fsp=NADIE").body()).contains("Banco Andino");
  }
}
