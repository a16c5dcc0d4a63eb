package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of a bank that has a portal only: two people carry each of them, in both directions. */
class BankFilePagesIT extends WithPayments {

  private static final String FILES = "/console/banks/BANK_G/files";
  private static final String API = "/api/v1/fsps/BANK_G/files";
  private static final String SENT = "0190d3a8-0000-7000-8000-0000000000c1";
  private static final String CAME = "0190d3a8-0000-7000-8000-0000000000d1";
  private static final String ODD = "0190d3a8-0000-7000-8000-0000000000d2";

  private static final String BANK =
      """
      [{"code":"BANK_G","issuing":"BY_FILE","byHand":%s,"purposes":[],"opensAt":null,"inFlight":0,"waiting":0,
        "undecided":0,"feedReadAt":null}]
      """;

  @BeforeEach
  void files() {
    PAYMENTS
        .says("GET /api/v1/fsps", BANK.formatted(true))
        .says("GET " + API + "/sent", "[" + sent("READY", "\"flor.finanzas\"") + "]")
        .says(
            "GET " + API + "/received",
            "["
                + came(CAME, "WAITING", "\"flor.finanzas\"", "null")
                + ","
                + came(
                    ODD,
                    "REFUSED",
                    "null",
                    "{\"reason\":\"TOTALS_DIFFER\",\"row\":12,\"field\":\"monto\",\"detail\":\"no\"}")
                + "]");
  }

  private static String sent(String state, String takenBy) {
    return """
        {"head":{"fsp":"BANK_G","fileId":"%s","number":2,"createdAt":"2026-03-02T15:00:00Z","executionDate":"2026-03-03",
          "count":1250,"total":{"amount":"62500.00","currency":"USD"}},"state":"%s","name":"PAGOS_0302_2.txt",
         "deliveredAt":null,"answeredAt":null,"takenBy":%s,"confirmedBy":null}
        """
        .formatted(SENT, state, takenBy);
  }

  private static String came(String id, String state, String by, String refusal) {
    return """
        {"id":"%s","fsp":"BANK_G","name":"RESP_%s.txt","state":"%s","kind":null,"messageId":null,"size":900,"lines":1250,
         "appliedTo":3,"arrivedAt":"2026-03-02T16:00:00Z","broughtBy":%s,"confirmedBy":null,"refusal":%s}
        """
        .formatted(id, id.substring(34), state, by, refusal);
  }

  @Test
  void bothDirectionsAreListedWithStateCountsSumAndHands() {
    assertThat(fabian().get(FILES + "?lang=es").body())
        .contains("Este banco solo tiene un portal", "PAGOS_0302_2.txt", "Listo para el banco")
        .contains("1.250", "USD\u00a062.500,00", "3 mar 2026", "Lo llevó flor.finanzas.")
        .contains("RESP_d1.txt", "Espera confirmación", "Lo trajo flor.finanzas.")
        .contains("No se aceptó", "Sus totales no cuadran con sus líneas.", "Llegó solo.")
        .contains(FILES + "/handed-in", FILES + "/confirm", FILES + "/take");
    assertThat(as("flor.finanzas").get(FILES).body())
        .contains("Falta otra persona", FILES + "/take")
        .doesNotContain(FILES + "/handed-in", FILES + "/confirm");
    assertThat(fabian().get(FILES + "?lang=en").body())
        .contains("Files of BANK_G", "Ready for the bank", "Its totals do not agree")
        .doesNotContain("??", "Archivos", "Confirmar");
    PAYMENTS.says("GET /api/v1/fsps", BANK.formatted(false));
    assertThat(fabian().get(FILES).body())
        .contains("van al banco por sí solos")
        .doesNotContain(FILES + "/take", FILES + "/handed-in");
    PAYMENTS.says("GET " + API + "/sent", "[]").says("GET " + API + "/received", "[]");
    assertThat(fabian().get(FILES).body())
        .contains("Todavía no hay archivos de pagos", "Todavía no ha llegado ningún archivo");
  }

  @Test
  void aFileIsCarriedToThePortalByOneAndSeenThereByAnother() {
    PAYMENTS
        .gives("POST " + API + "/sent/" + SENT + "/download", "PAGOS_0302_2.txt", "PA\t1250\n")
        .says("POST " + API + "/sent/" + SENT + "/confirmation", 204, "");

    var file = fabian().send(FILES, FILES + "/take", Map.of("sent", SENT));

    assertThat(file.body()).isEqualTo("PA\t1250\n");
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .contains("attachment", "PAGOS_0302_2.txt");
    assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(fabian().send(FILES, FILES + "/handed-in", Map.of("sent", SENT)).body())
        .contains("Queda anotado: el archivo está en el banco");
    PAYMENTS.refuses("POST " + API + "/sent/" + SENT + "/confirmation", 409, "file-not-taken");
    assertThat(fabian().send(FILES, FILES + "/handed-in", Map.of("sent", SENT)).body())
        .contains("Nadie ha llevado todavía ese archivo al banco.");
    PAYMENTS.refuses("POST " + API + "/sent/" + SENT + "/download", 409, "delivered-already");
    assertThat(fabian().send(FILES, FILES + "/take", Map.of("sent", SENT)).body())
        .contains("El archivo ya está en el banco.");
  }

  @Test
  void aFileOfTheBanksIsBroughtByOneAndConfirmedByAnother() {
    PAYMENTS
        .says("POST " + API + "/received", 201, "{\"id\":\"" + CAME + "\"}")
        .says("POST " + API + "/received/" + CAME + "/confirmation", 204, "");

    assertThat(fabian().upload(FILES, FILES + "/bring", Map.of(), "<Document/>").body())
        .contains("El archivo llegó. Ahora lo confirma otra persona.");
    assertThat(PAYMENTS.asked("POST " + API + "/received"))
        .singleElement()
        .satisfies(
            asked -> assertThat(asked.body()).contains("<Document/>", "filename=\"registro.csv\""));
    assertThat(fabian().send(FILES, FILES + "/confirm", Map.of("brought", CAME)).body())
        .contains("Confirmado: el archivo se lee ahora.");
    PAYMENTS.refuses("POST " + API + "/received", 409, "brought-before");
    assertThat(fabian().upload(FILES, FILES + "/bring", Map.of(), "<Document/>").body())
        .contains("Este mismo archivo ya está aquí.");
    assertThat(fabian().upload(FILES, FILES + "/bring", Map.of(), "").body())
        .contains("Elija un archivo.");
    assertThat(fabian().send(FILES, FILES + "/confirm", Map.of()).body())
        .contains("Falta llenar «Archivo recibido».");
  }

  @Test
  void whatBecameOfItsLinesIsOnItsOwnPage() {
    PAYMENTS.says(
        "GET " + API + "/received/" + ODD + "/verdicts",
        """
        {"counts":{"APPLIED":1247,"NOBODYS":2},"odd":[{"row":1101,"reference":"0190d3a8","verdict":"NOBODYS",
          "amount":{"amount":"50.00","currency":"USD"}}]}
        """);

    assertThat(fabian().get(FILES + "/" + ODD + "?lang=es").body())
        .contains("RESP_d2.txt", "Sus totales no cuadran", "Fila 12", "1.247", "Fila 1.101")
        .contains("De un pago que aquí nadie pidió", "USD\u00a050,00");
    assertThat(fabian().get(FILES + "/" + ODD + "?lang=en").body())
        .contains("Of a payment that nobody here ordered")
        .doesNotContain("??", "Fila");
    assertThat(fabian().get(FILES + "/" + SENT).statusCode()).isEqualTo(404);
    PAYMENTS.fails(true);
    assertThat(fabian().get(FILES + "/" + ODD).body()).contains("no se sabe ahora cómo están");
    assertThat(fabian().get(FILES).body()).contains("no se sabe ahora cómo están");
  }

  @Test
  void onlyFinanceCarriesAndWhoAnswersForMoneySees() {
    for (String reader : new String[] {"rita.coordina", "alba.auditora", "admin"}) {
      assertThat(as(reader).get(FILES).body())
          .as(reader)
          .contains("PAGOS_0302_2.txt")
          .doesNotContain(FILES + "/take", FILES + "/confirm", FILES + "/bring");
      for (String act : new String[] {"/take", "/handed-in", "/confirm"}) {
        assertThat(as(reader).send(FILES, FILES + act, Map.of()).statusCode())
            .as(reader + act)
            .isEqualTo(403);
      }
    }
    assertThat(as("ana.programa").get(FILES).statusCode()).isEqualTo(403);
    assertThat(as("carla.campo").get(FILES).statusCode()).isEqualTo(403);
    assertThat(fabian().get("/console/banks/BANK_Z/files").statusCode()).isEqualTo(404);
  }
}
