package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Boxes of codes: one brings, another confirms, and everybody who answers for money counts. */
class BoxPagesIT extends WithPayments {

  private static final String BOXES = "/console/banks/BANK_F/boxes";
  private static final String API = "/api/v1/fsps/BANK_F/code-batches";
  private static final String BOX = "0190d3a8-0000-7000-8000-0000000000bb";
  private static final Map<String, String> TOTALS = Map.of("codes", "3", "total", "150,00");

  private static final String STOCK =
      """
      [{"amount":50,"currency":"USD","free":1003,"expiringSoon":2,"expiresFirst":"2026-03-04T15:00:00Z","unconfirmed":3,
        "assigned":9,"dead":1,"waiting":31,"low":true}]
      """;

  @BeforeEach
  void boxes() {
    PAYMENTS.says("GET /api/v1/fsps/BANK_F/stock", STOCK).says("GET " + API, box("flor.finanzas"));
  }

  private static String box(String by) {
    return """
        [{"id":"%s","fsp":"BANK_F","fileName":"lote-7.csv","codes":3,"total":{"amount":"150.00","currency":"USD"},
          "importedBy":"%s","importedAt":"2026-03-02T15:00:00Z","confirmedBy":null,"confirmedAt":null}]
        """
        .formatted(BOX, by);
  }

  @Test
  void whatIsLeftIsSaidByWorthWithWhatExpiresAndEachBoxWithItsHands() {
    assertThat(fabian().get(BOXES + "?lang=es").body())
        .contains("USD\u00a050,00", "1.003", "Pocos", "2 en 7 días", "4 mar 2026", "31")
        .contains("lote-7.csv", "USD\u00a0150,00", "flor.finanzas", "Confirmar");
    assertThat(as("flor.finanzas").get(BOXES + "?lang=es").body())
        .contains("Espera a otra persona")
        .doesNotContain(BOXES + "/confirm");
    assertThat(fabian().get(BOXES + "?lang=en").body())
        .contains("Batches of codes of BANK_F", "Few", "2 within 7 days", "Bring a batch")
        .doesNotContain("??", "Lotes", "Confirmar");
    PAYMENTS.says("GET /api/v1/fsps/BANK_F/stock", "[]").says("GET " + API, "[]");
    assertThat(fabian().get(BOXES).body())
        .contains(
            "No hay códigos, y ningún pago los espera", "Todavía no se ha traído ningún lote");
  }

  @Test
  void aBoxIsBroughtWithWhatTheBankSaysOfItAndConfirmedByAnother() {
    PAYMENTS
        .says("POST " + API, 201, box("fabian.finanzas").strip().replaceAll("^.|.$", ""))
        .says("POST " + API + "/" + BOX + "/confirmation", 204, "");

    assertThat(fabian().upload(BOXES, BOXES + "/take", TOTALS, "serie;codigo\n1;2\n").body())
        .contains("El lote entró con 3 códigos. Ahora lo confirma otra persona.");
    assertThat(PAYMENTS.asked("POST " + API))
        .singleElement()
        .satisfies(
            asked -> {
              assertThat(asked.withToken()).isTrue();
              assertThat(asked.body())
                  .contains("name=\"codes\"", "name=\"total\"", "150.00", "serie;codigo")
                  .contains("filename=\"registro.csv\"");
            });
    assertThat(fabian().send(BOXES, BOXES + "/confirm", Map.of("box", BOX)).body())
        .contains("Lote confirmado");
    PAYMENTS.refuses("POST " + API + "/" + BOX + "/confirmation", 409, "four-eyes");
    assertThat(fabian().send(BOXES, BOXES + "/confirm", Map.of("box", BOX)).body())
        .contains("Lo confirma otra persona");
  }

  @Test
  void whatThePaymentServiceRefusesIsSaidRowByRow() {
    PAYMENTS.says(
        "POST " + API,
        422,
        """
        {"type":"urn:puente:problem:codes-wrong-rows","detail":"2 rows are wrong",
         "rows":[{"row":1203,"field":"code","reason":"used-before"},{"row":4,"field":"expires","reason":"expired"}]}
        """);
    assertThat(refused())
        .contains("El archivo tiene filas con problemas", "Fila 1.203", "Código")
        .contains("Ya entró con un lote anterior.", "Fila 4", "Vencimiento", "Ya venció.")
        .contains("value=\"150,00\"");

    PAYMENTS.says(
        "POST " + API,
        422,
        """
        {"type":"urn:puente:problem:codes-totals-differ","detail":"no","rows":[],
         "held":{"codes":2,"total":{"amount":"100.00","currency":"USD"}}}
        """);
    assertThat(refused()).contains("el archivo tiene 2 códigos que suman USD\u00a0100,00");
    PAYMENTS.refuses("POST " + API, 422, "codes-truncated");
    assertThat(refused()).contains("El archivo está cortado");
    PAYMENTS.refuses("POST " + API, 422, "codes-never-heard-of");
    assertThat(refused()).contains("El archivo no se puede leer así. No entró ningún código.");
    PAYMENTS.says("POST " + API, 503, PaymentsPeer.problem("away"));
    assertThat(refused()).contains("Puede que su orden le haya llegado");
  }

  private String refused() {
    return fabian().upload(BOXES, BOXES + "/take", TOTALS, "serie;codigo\n1;2\n").body();
  }

  @Test
  void nonsenseIsNamedByItsFieldAndSentNowhere() {
    assertThat(brings("3", "ciento")).contains("Escriba en «Suma de sus valores» un monto");
    assertThat(brings("3", "-150")).contains("Escriba en «Suma de sus valores» un monto");
    assertThat(brings("3", "1.500,00")).contains("sin separador de miles");
    for (String codes : new String[] {"", "tres", "0", "-1", "1e3", "99999999999"}) {
      assertThat(brings(codes, "150")).as(codes).contains("Escriba en «Cuántos códigos»");
    }
    assertThat(fabian().upload(BOXES, BOXES + "/take", Map.of(), "x").body())
        .contains("Falta llenar «Cuántos códigos».", "Falta llenar «Suma de sus valores».");
    assertThat(fabian().upload(BOXES, BOXES + "/take", TOTALS, "").body())
        .contains("Elija un archivo.");
    assertThat(fabian().send(BOXES, BOXES + "/confirm", Map.of("box", "x")).body())
        .contains("No se entiende lo que dice en «Lote»");
    assertThat(PAYMENTS.asked("POST " + API)).isEmpty();
  }

  private String brings(String codes, String total) {
    return fabian()
        .upload(BOXES, BOXES + "/take", Map.of("codes", codes, "total", total), "serie\n")
        .body();
  }

  @Test
  void onlyFinanceBringsAndWhoAnswersForMoneySees() {
    for (String reader : new String[] {"rita.coordina", "alba.auditora", "admin"}) {
      assertThat(as(reader).get(BOXES).body())
          .as(reader)
          .contains("lote-7.csv")
          .doesNotContain(BOXES + "/take", BOXES + "/confirm");
      assertThat(as(reader).send(BOXES, BOXES + "/confirm", Map.of("box", BOX)).statusCode())
          .as(reader)
          .isEqualTo(403);
    }
    for (String stranger : new String[] {"ana.programa", "carla.campo", "dora.donante"}) {
      assertThat(as(stranger).get(BOXES).statusCode()).as(stranger).isEqualTo(403);
    }
    assertThat(fabian().get("/console/banks/BANK_Z/boxes").statusCode()).isEqualTo(404);
    PAYMENTS.fails(true);
    assertThat(fabian().get(BOXES).body()).contains("no se sabe ahora cuántos códigos quedan");
  }
}
