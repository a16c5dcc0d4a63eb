package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.plans.World;
import org.springframework.beans.factory.annotation.Autowired;

/** The banks room and the stop button, with a payment service at the other end of the line. */
class BankPagesIT extends WithPayments {

  private static final String ROOM = "/console/banks";
  private static final String WHY = "Carta del banco 2026-117, recibida hoy";
  private static final String PAUSE = "0190d3a8-0000-7000-8000-0000000000aa";

  private static final String BANKS =
      """
      [{"code":"BANK_A","issuing":"ON_ORDER","byHand":false,"perCodeLimit":300,"noteMultiple":10,"circuit":"OPEN",
        "purposes":[{"purpose":"ISSUING","circuit":"CLOSED","room":4,"callsPerSecond":9},
                    {"purpose":"INQUIRING","circuit":"HALF_OPEN","room":4,"callsPerSecond":9},
                    {"purpose":"NEWS","circuit":"OPEN","room":4,"callsPerSecond":9}],
        "opensAt":null,"inFlight":0,"waiting":1234,"undecided":7,"feedPosition":3,"feedReadAt":"2026-03-02T15:00:00Z"},
       {"code":"BANK_F","issuing":"FROM_INVENTORY","byHand":false,"perCodeLimit":200,"noteMultiple":10,"circuit":"NONE",
        "purposes":[],"opensAt":null,"inFlight":0,"waiting":31,"undecided":0,"feedPosition":0,"feedReadAt":null},
       {"code":"BANK_G","issuing":"BY_FILE","byHand":true,"perCodeLimit":300,"noteMultiple":10,"circuit":"NONE",
        "purposes":[],"opensAt":"2026-03-03T13:00:00Z","inFlight":0,"waiting":0,"undecided":0,"feedPosition":0,
        "feedReadAt":null}]
      """;

  private static final String STOCK =
      """
      [{"amount":50,"currency":"USD","free":3,"expiringSoon":1,"expiresFirst":"2026-03-04T05:00:00Z","unconfirmed":0,"assigned":9,"dead":0,"waiting":31,"low":true},
       {"amount":20,"currency":"USD","free":90,"expiringSoon":0,"expiresFirst":"2026-03-04T05:00:00Z","unconfirmed":0,"assigned":9,"dead":0,"waiting":0,"low":false}]
      """;

  @Autowired World world;

  @BeforeEach
  void banks() {
    PAYMENTS
        .says("GET /api/v1/fsps", BANKS)
        .says("GET /api/v1/fsps/BANK_F/stock", STOCK)
        .says("GET /api/v1/pauses", "[]");
  }

  private static String pause(String scope, String target) {
    return "{\"id\":\"%s\",\"scope\":\"%s\",\"target\":\"%s\",\"reason\":\"%s\",\"by\":\"flor.finanzas\",\"at\":\"2026-03-02T15:00:00Z\"}"
        .formatted(PAUSE, scope, target, WHY);
  }

  @Test
  void eachBankIsACardInWordsThatFinanceKnows() {
    String page = fabian().get(ROOM + "?lang=es").body();

    assertThat(page)
        .contains("Banco Andino", "Con problemas", "1.234", "Pedir códigos", "Funciona")
        .contains("Se está probando", "No responde", "Retiros leídos hasta el 2 mar 2026")
        .contains("Quedan pocos códigos de USD\u00a050,00: 3 libres, 31 pagos los esperan.")
        .contains("Fuera de horario", "Vuelve a recibirlos el 3 mar 2026", "/BANK_F/boxes")
        .contains("/BANK_G/files", "Detener este banco")
        .doesNotContain("USD\u00a020,00:", "CLOSED", "HALF_OPEN", "ISSUING", "/BANK_A/boxes");
    assertThat(fabian().get(ROOM + "?lang=en").body())
        .contains("<h1>Banks</h1>", "In trouble", "Asking for codes", "Being tried")
        .contains("Few codes of USD\u00a050.00 are left: 3 free, 31 payments wait for them.")
        .doesNotContain("??", "Bancos", "Detener");
  }

  @Test
  void whereNoBankIsAndWhereNobodyAnswersItIsSaid() {
    PAYMENTS.says("GET /api/v1/fsps", "[]");
    assertThat(fabian().get(ROOM).body()).contains("Todavía no hay ningún banco");

    PAYMENTS.fails(true);
    assertThat(fabian().get(ROOM).body())
        .contains("El servicio de pagos no responde: no se sabe ahora")
        .doesNotContain("Todavía no hay ningún banco", "Detener ahora");
  }

  @Test
  void aBankIsStoppedWithAReasonAndGoesOn() {
    PAYMENTS.says("POST /api/v1/pauses", 201, pause("FSP", "BANK_A"));

    var stopped = fabian().send(ROOM, ROOM + "/stop", Map.of("what", "FSP BANK_A", "reason", WHY));

    assertThat(stopped.body()).contains("Detenido: no se envía nada nuevo.");
    assertThat(PAYMENTS.asked("POST /api/v1/pauses"))
        .singleElement()
        .satisfies(
            asked -> {
              assertThat(asked.withToken()).isTrue();
              assertThat(asked.body())
                  .contains("\"scope\":\"FSP\"", "\"target\":\"BANK_A\"", "\"reason\":\"" + WHY);
            });

    PAYMENTS
        .says("GET /api/v1/pauses", "[" + pause("FSP", "BANK_A") + "]")
        .says("POST /api/v1/pauses/" + PAUSE + "/resumption", 204, "");
    assertThat(fabian().get(ROOM).body())
        .contains(WHY, "Lo detuvo flor.finanzas el 2 mar 2026", "Seguir con los pagos");
    assertThat(fabian().send(ROOM, ROOM + "/resume", Map.of("pause", PAUSE)).body())
        .contains("Los pagos siguen.");
    assertThat(PAYMENTS.asked("POST /api/v1/pauses/" + PAUSE + "/resumption")).hasSize(1);
  }

  @Test
  void whatIsRefusedIsNamedAndNothingIsSent() {
    for (String nothing : new String[] {"", "BANK_A", "PLAN tulcan", "PLAN " + UUID.randomUUID()}) {
      assertThat(fabian().send(ROOM, ROOM + "/stop", Map.of("what", nothing, "reason", WHY)).body())
          .as(nothing)
          .contains("Elija en «Qué se detiene» un banco, un programa o un plan de la lista.");
    }
    assertThat(
            fabian()
                .send(ROOM, ROOM + "/stop", Map.of("what", "FSP BANK_A", "reason", "  porque  "))
                .body())
        .contains("Escriba en «Motivo» por qué se detiene");
    assertThat(fabian().send(ROOM, ROOM + "/stop", Map.of("reason", WHY)).body())
        .contains("Falta llenar «Qué se detiene».");
    assertThat(fabian().send(ROOM, ROOM + "/resume", Map.of("pause", "x")).body())
        .contains("No se entiende lo que dice en «Lo detenido»");
    assertThat(PAYMENTS.asked("POST /api/v1/pauses")).isEmpty();

    PAYMENTS.refuses("POST /api/v1/pauses", 409, "paused-already");
    assertThat(stopBankA()).contains("Ya está detenido.", WHY);
    PAYMENTS.refuses("POST /api/v1/pauses", 400, "target");
    assertThat(stopBankA()).contains("Elija en «Qué se detiene»");
    PAYMENTS.says("POST /api/v1/pauses", 503, PaymentsPeer.problem("away"));
    assertThat(stopBankA()).contains("Puede que su orden le haya llegado");
  }

  private String stopBankA() {
    return fabian().send(ROOM, ROOM + "/stop", Map.of("what", "FSP BANK_A", "reason", WHY)).body();
  }

  @Test
  void aProgrammeAndAPlanAreStoppedOnTheirOwnPages() {
    World.Place place = world.promised(2, "1000.00");
    UUID plan = world.released(place, 1);
    String pages = "/console/plans/" + plan;
    String programmes = "/console/programmes/" + place.programme();
    PAYMENTS.says("POST /api/v1/pauses", 201, pause("PLAN", plan.toString()));

    assertThat(fabian().get(pages).body())
        .contains("Detener este plan", "Los pagos siguen su curso");
    assertThat(fabian().send(pages, pages + "/stop", Map.of("reason", WHY)).body())
        .contains("Detenido: no se envía nada nuevo.");
    assertThat(fabian().send(programmes, programmes + "/stop", Map.of("reason", WHY)).body())
        .contains("Detenido: no se envía nada nuevo.");
    assertThat(PAYMENTS.asked("POST /api/v1/pauses"))
        .extracting(PaymentsPeer.Asked::body)
        .satisfiesExactly(
            body -> assertThat(body).contains("\"PLAN\"", plan.toString()),
            body -> assertThat(body).contains("\"PROGRAMME\"", place.programme().toString()));

    String both = pause("PLAN", plan.toString()) + "," + pause("FSP", "BANK_A");
    PAYMENTS
        .says("GET /api/v1/pauses", "[" + both + "]")
        .says("POST /api/v1/pauses/" + PAUSE + "/resumption", 204, "");
    assertThat(fabian().get(pages).body())
        .contains("Seguir con los pagos", WHY, "Banco Andino")
        .doesNotContain("Detener este plan");
    assertThat(fabian().get(ROOM).body()).contains("Programas y planes detenidos", "cuota 1 ·");
    assertThat(fabian().send(pages, pages + "/resume", Map.of()).body())
        .contains("Los pagos siguen.");
    assertThat(fabian().send(programmes, programmes + "/resume", Map.of()).body())
        .contains("No está detenido");
    PAYMENTS.fails(true);
    assertThat(fabian().get(pages).body()).contains("no se sabe ahora si algo está detenido");
  }

  @Test
  void onlyFinanceAndAdministratorsStopAndTheOthersSeeIt() {
    PAYMENTS.says("GET /api/v1/pauses", "[" + pause("PLAN", UUID.randomUUID().toString()) + "]");
    for (String reader : new String[] {"ana.programa", "rita.coordina", "alba.auditora"}) {
      var visitor = as(reader);
      assertThat(visitor.get(ROOM).body())
          .as(reader)
          .contains("Un plan que no está a su alcance", WHY)
          .doesNotContain("Detener", "Seguir con los pagos");
      for (String act : new String[] {"/stop", "/resume"}) {
        assertThat(visitor.send(ROOM, ROOM + act, Map.of()).statusCode()).as(reader).isEqualTo(403);
      }
    }
    assertThat(as("admin").get(ROOM).body()).contains("Detener este banco");
    assertThat(as("carla.campo").get(ROOM).statusCode()).isEqualTo(403);
    assertThat(as("dora.donante").get(ROOM).statusCode()).isEqualTo(403);
    assertThat(as("ana.programa").get(ROOM).body())
        .doesNotContain("/boxes", "Quedan pocos códigos");
  }
}
