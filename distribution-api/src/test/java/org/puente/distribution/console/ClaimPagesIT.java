package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Codes of a batch that pay nothing: said of a code, listed, and claimed from the bank. */
class ClaimPagesIT extends BesidePayments {

  private static final String BOXES = "/console/banks/BANK_F/boxes";
  private static final String API = "/api/v1/fsps/BANK_F/code-claims";
  private static final UUID ORDER = UUID.fromString("0190d3a8-0000-7000-8000-000000000001");
  private static final String WHY = "Carta del banco 2026-118, recibida hoy";

  private static String claim(String decided, String next, String answer) {
    return """
        [{"id":"%s","serial":"F-000117","batchId":"%s","fileName":"lote-7.csv",
          "amount":{"amount":"40.00","currency":"USD"},"transferId":"%s","clientReference":"%s",
          "state":"CANCELLED","next":%s,
          "report":{"reason":"%s","by":"flor.finanzas","at":"2026-03-02T15:00:00Z"%s},"answer":%s}]
        """
        .formatted(ID, ID, TRANSFER, ORDER, next, WHY, decided, answer);
  }

  private static final String CONFIRMED =
      ",\"decision\":\"CONFIRMED\",\"decidedBy\":\"fabian.finanzas\",\"decidedAt\":\"2026-03-02T16:00:00Z\"";

  @BeforeEach
  void boxes() {
    PAYMENTS.has("/api/v1/fsps/BANK_F/stock", "[]");
    PAYMENTS.has("/api/v1/fsps/BANK_F/code-batches", "[]");
    PAYMENTS.has(API, claim(CONFIRMED, "\"ACCEPTED\"", "null"));
  }

  @Test
  void whoSaidItWhatThePersonGotAndWhatTheBankDidStandBesideTheCode() {
    assertThat(fabian().get(BOXES).body())
        .contains("F-000117", "lote-7.csv", "USD\u00a040,00", "flor.finanzas", "fabian.finanzas")
        .contains("tiene otro código", "por reclamar", "Anotar qué hizo el banco")
        .doesNotContain("??");
    PAYMENTS.has(
        API,
        claim(
            CONFIRMED,
            "\"WITHDRAWN\"",
            "{\"answer\":\"REFUNDED\",\"note\":\"Línea 14\",\"by\":\"flor.finanzas\",\"at\":\"2026-03-04T15:00:00Z\"}"));
    assertThat(fabian().get(BOXES + "?lang=en").body())
        .contains("was paid with another code", "gave the money back", "Línea 14")
        .doesNotContain("??", "por reclamar");
    PAYMENTS.has(API, claim("", "null", "null"));
    assertThat(fabian().get(BOXES + "?lang=es").body())
        .contains("espera a que otra persona confirme")
        .doesNotContain("boxes/claim\"");
    PAYMENTS.has(API, "[]");
    assertThat(fabian().get(BOXES).body()).contains("Nadie anotó un código sin fondos");
  }

  @Test
  void whatTheBankDidIsRecordedWithHowTheyKnow() {
    String to = BOXES + "/claim";
    String claim = ID.toString();

    assertThat(
            fabian().send(BOXES, to, form("claim", claim, "answer", "CLAIMED", "note", WHY)).body())
        .contains("Anotado. Lo que se anotó antes queda guardado.");
    assertThat(PAYMENTS.sent())
        .singleElement()
        .satisfies(sent -> assertThat(sent.body()).contains("CLAIMED", WHY));
    assertThat(lines(ID.toString())).contains("fabian.finanzas code-claim.answered");
    assertThat(
            fabian()
                .send(BOXES, to, form("claim", claim, "answer", "REFUSED", "note", "no"))
                .body())
        .contains("Nota: escriba de 10 a 500 letras");
  }

  @Test
  void aCodeIsFoundByTheBanksNumberAndSaidToHaveNoFunds() {
    PAYMENTS.has(
        "/api/v1/fsps/BANK_F/codes",
        "{\"transferId\":\"%s\",\"clientReference\":\"%s\"}".formatted(TRANSFER, ORDER));
    PAYMENTS.has("/api/v1/proposals", NONE);
    PAYMENTS.has("/api/v1/payouts/news", "[]");
    PAYMENTS.has(
        "/api/v1/fsps", "[" + bank("BANK_F", "CLOSED").replace("ON_ORDER", "FROM_INVENTORY") + "]");
    PAYMENTS.has(
        "/api/v1/orders",
        page(
            """
            {"fsp":"BANK_F","clientReference":"%s","transferId":"%s","part":1,"generation":1,
             "amount":{"amount":"40.00","currency":"USD"},"state":"ACCEPTED","attempts":0,"reasonCode":null,
             "expiresAt":null,"withdrawn":{"amount":"0.00","currency":"USD"},
             "reversed":{"amount":"0.00","currency":"USD"},"placedAt":"2026-03-02T15:00:00Z"}
            """
                .formatted(ORDER, TRANSFER)));
    PAYMENTS.answers("/api/v1/orders/BANK_F/" + ORDER + "/proposals", "{\"id\":\"" + ID + "\"}");

    var page = fabian().send(BOXES, BOXES + "/find", form("serial", "F-000117"));

    String order = "/console/reconciliation/orders/" + TRANSFER + "/" + ORDER;
    assertThat(page.uri().getPath()).isEqualTo(order);
    assertThat(page.body()).contains("El código no tiene fondos", "El código ya no puede pagar");
    fabian().send(order, order + "/propose", form("claim", "NO_FUNDS", "reason", WHY));
    assertThat(PAYMENTS.sent())
        .singleElement()
        .satisfies(sent -> assertThat(sent.body()).contains("NO_FUNDS", WHY));
    assertThat(fabian().send(BOXES, BOXES + "/find", form("serial", " ")).body())
        .contains("Número del banco: escríbalo");
    PAYMENTS.refuses("GET /api/v1/fsps/BANK_F/codes", 404, "not-found");
    assertThat(fabian().send(BOXES, BOXES + "/find", form("serial", "F-9")).body())
        .contains("nadie tiene un código con ese número", "value=\"F-9\"");
  }
}
