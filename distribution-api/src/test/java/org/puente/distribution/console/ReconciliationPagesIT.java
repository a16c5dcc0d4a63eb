package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no bank can answer: one person proposes, another confirms. */
class ReconciliationPagesIT extends BesidePayments {

  private static final String ROOM = "/console/reconciliation";
  private static final String FLOR = "flor.finanzas";
  private static final String FABIAN = "fabian.finanzas";
  private static final String WHY = "Carta del banco 2026-117, recibida hoy";
  private static final UUID ORDER = UUID.fromString("0190d3a8-0000-7000-8000-000000000001");

  private static final String UNDECIDED =
      """
      {"fsp":"BANK_A","clientReference":"%s","transferId":"%s","amount":{"amount":"60.00","currency":"USD"},
       "state":"UNKNOWN","why":"UNKNOWN","inquiries":7,"sentAt":"2026-03-02T15:00:00Z","proposal":null}
      """
          .formatted(ORDER, TRANSFER);

  private static final String KNOWN_ORDER =
      """
      {"fsp":"BANK_A","clientReference":"%s","transferId":"%s","part":1,"generation":1,
       "amount":{"amount":"60.00","currency":"USD"},"state":"UNKNOWN","attempts":1,"reasonCode":null,
       "expiresAt":null,"withdrawn":{"amount":"0.00","currency":"USD"},
       "reversed":{"amount":"0.00","currency":"USD"},"placedAt":"2026-03-02T15:00:00Z"}
      """
          .formatted(ORDER, TRANSFER);

  private static final String CASE =
      """
      {"id":"%s","kind":"PAID_AFTER_DEATH","transferId":"%s","fsp":"BANK_B","clientReference":null,
       "detail":"state EXPIRED","openedAt":"2026-03-02T15:00:00Z","closedAt":null,
       "amount":{"amount":"80.00","currency":"USD"},"proposal":null}
      """
          .formatted(ID, TRANSFER);

  private static String proposal(String by, String decided) {
    return """
        {"id":"%s","kind":"WITHDRAWN","fsp":"BANK_A","clientReference":"%s","transferId":"%s",
         "amount":{"amount":"40.00","currency":"USD"},"reason":"%s","proposedBy":"%s",
         "proposedAt":"2026-03-03T15:00:00Z"%s}
        """
        .formatted(ID, ORDER, TRANSFER, WHY, by, decided);
  }

  private final String order = ROOM + "/orders/" + TRANSFER + "/" + ORDER;
  private final String proposal = ROOM + "/proposals/" + ID;

  @BeforeEach
  void payments() {
    PAYMENTS.has("/api/v1/proposals", NONE);
    PAYMENTS.has("/api/v1/worklist", page(UNDECIDED));
    PAYMENTS.has("/api/v1/cases", page(CASE));
    PAYMENTS.has("/api/v1/cases/" + ID, CASE);
    PAYMENTS.has("/api/v1/orders", page(KNOWN_ORDER));
    PAYMENTS.has("/api/v1/payouts/news", "[]");
    PAYMENTS.has("/api/v1/unsettled-days", "[" + DayPagesIT.day(2, null) + "]");
    PAYMENTS.has("/api/v1/fsps", "[" + bank("BANK_A", "OPEN") + "]");
    PAYMENTS.has("/api/v1/proposals/" + ID, proposal(FLOR, ""));
    String made = "{\"id\":\"" + ID + "\"}";
    PAYMENTS.answers("/api/v1/orders/BANK_A/" + ORDER + "/proposals", made);
    PAYMENTS.answers("/api/v1/cases/" + ID + "/proposals", made);
    PAYMENTS.answers("/api/v1/fsps/BANK_A/fallback-proposals", made);
  }

  @Test
  void whatWaitsIsToldInPlainWordsWithItsAgeAndAmount() {
    PAYMENTS.has("/api/v1/proposals", page(proposal(FLOR, "")));

    assertThat(as(FABIAN).get(ROOM).body())
        .contains("Esperan a una segunda persona", "Se retiró dinero", WHY, "USD\u00a040,00")
        .contains("No se sabe si la recibió ni si se cobró", "Preguntas sin respuesta: 7")
        .contains("USD\u00a060,00", "hace ", " días")
        .contains("Se cobró un código que se daba por terminado", "USD\u00a080,00")
        .contains("Días con diferencias", "2 por resolver", "Banco Andino no está recibiendo")
        .doesNotContain("UNKNOWN", "PAID_AFTER_DEATH", "??");
    assertThat(as(FABIAN).get(ROOM + "?lang=en").body())
        .contains("Waiting for a second person", "Money was withdrawn", " days ago")
        .contains("Nobody knows whether it was received or paid", "2 to settle");
  }

  @Test
  void onePersonSaysWhatTheBankToldThem() {
    var flor = as(FLOR);
    assertThat(flor.get(order).body())
        .contains("USD\u00a060,00", "Nunca recibió la orden", "Se retiró dinero")
        .doesNotContain("El código ya no puede pagar nada");

    var next =
        flor.send(
            order,
            order + "/propose",
            form("claim", "WITHDRAWN", "amount", "40,50", "reason", WHY));

    assertThat(next.uri().getPath()).isEqualTo(proposal);
    assertThat(next.body()).contains("Falta que otra persona de finanzas lo confirme");
    assertThat(PAYMENTS.sent())
        .singleElement()
        .satisfies(
            sent -> {
              assertThat(sent.by()).isEqualTo(FLOR);
              assertThat(sent.path()).isEqualTo("/api/v1/orders/BANK_A/" + ORDER + "/proposals");
              assertThat(sent.body()).contains("\"WITHDRAWN\"", "\"40.50\"", "USD", WHY);
            });
    assertThat(lines(ID.toString())).contains(FLOR + " settlement.proposed");
  }

  @Test
  void whoeverProposedSeesWhyTheyCannotConfirmAndAnotherDoesWithASecondFactor() {
    assertThat(as(FLOR).get(proposal).body())
        .contains("Usted lo propuso; lo confirma otra persona", proposal + "/discard")
        .doesNotContain(proposal + "/confirm");
    assertThat(as("alba.auditora").get(proposal).body())
        .contains("Lo propone y lo confirma el personal de finanzas")
        .doesNotContain(proposal + "/confirm", proposal + "/discard");

    var fabian = as(FABIAN);
    assertThat(fabian.get(proposal).body())
        .contains(proposal + "/confirm", WHY, "El monto queda como retirado")
        .contains("Usted confirmó quién es");
    PAYMENTS.has(
        "/api/v1/proposals/" + ID,
        proposal(
            FLOR,
            ",\"decision\":\"CONFIRMED\",\"decidedBy\":\"fabian.finanzas\",\"decidedAt\":\"2026-03-03T16:00:00Z\""
                + ",\"appliedAt\":\"2026-03-03T16:00:01Z\",\"outcome\":\"WITHDRAWN\""));
    String done = fabian.send(order, proposal + "/confirm", Map.of()).body();

    assertThat(done)
        .contains("Confirmado. Se hace en un momento.", "Confirmó fabian.finanzas", "Retirada")
        .doesNotContain(proposal + "/confirm\"");
    assertThat(PAYMENTS.sent())
        .extracting(PaymentsPeer.Asked::path, PaymentsPeer.Asked::by)
        .containsExactly(tuple("/api/v1/proposals/" + ID + "/confirmation", FABIAN));
    assertThat(PAYMENTS.sent().getFirst().claims())
        .contains("\"factor\":\"TOTP\"", "\"factor_at\":", "\"beside\":[]");
    assertThat(PAYMENTS.asked("GET /api/v1/proposals/" + ID).getFirst().claims())
        .doesNotContain("factor", "beside");
    assertThat(lines(ID.toString())).contains(FABIAN + " settlement.confirmed");
  }

  @Test
  void whoeverStandsInForTheProposerHasOnePartWithThem() {
    String name = "suplente." + UUID.randomUUID().toString().substring(0, 8);
    world
        .owner()
        .update(
            """
            WITH model AS (SELECT password_hash FROM app_user WHERE username = 'flor.finanzas')
            INSERT INTO app_user (username, password_hash, display_name)
            SELECT ?, password_hash, 'Suplente' FROM model
            """,
            name);
    world
        .owner()
        .update(
            """
            INSERT INTO delegation (id, from_user, to_user, starts_at, until, reason)
            SELECT uuidv7(), f.id, t.id, now() - interval '1 hour', now() + interval '1 day', 'Vacaciones'
              FROM app_user f, app_user t
             WHERE f.username = 'flor.finanzas' AND t.username = ?
            """,
            name);
    var deputy = Visitor.newcomer(api.url(), name);

    assertThat(deputy.get(proposal).body())
        .contains("entre los dos tienen una sola parte")
        .doesNotContain(proposal + "/confirm");
    assertThat(deputy.send(order, proposal + "/confirm", Map.of()).body())
        .contains("Confirma otra persona.");
    assertThat(PAYMENTS.sent()).isEmpty();
    deputy.send(order, order + "/propose", form("claim", "ACCEPTED", "reason", WHY));
    assertThat(PAYMENTS.sent().getFirst().claims()).contains("\"beside\":[\"flor.finanzas\"]");
    world
        .owner()
        .update(
            "UPDATE delegation SET ended_at = now(), ended_why = 'ENDED' WHERE ended_at IS NULL");
  }

  @Test
  void aWrongCodeOfTheSecondFactorConfirmsNothing() {
    assertThat(as(FABIAN).send(order, proposal + "/confirm", form("otp", "000000")).body())
        .contains("El código no es correcto");
    assertThat(PAYMENTS.sent()).isEmpty();
  }

  @Test
  void aContradictionIsExplainedAndABankThatIsDownIsPassedOver() {
    var flor = as(FLOR);
    assertThat(flor.get(ROOM + "/cases/" + ID).body())
        .contains("Revise si la persona recibió otro pago", "state EXPIRED");
    flor.send(ROOM + "/cases/" + ID, ROOM + "/cases/" + ID + "/propose", Map.of("reason", WHY));
    flor.send(ROOM, ROOM + "/fallback", form("fsp", "BANK_A", "reason", WHY));

    assertThat(PAYMENTS.sent())
        .extracting(PaymentsPeer.Asked::path)
        .containsExactly(
            "/api/v1/cases/" + ID + "/proposals", "/api/v1/fsps/BANK_A/fallback-proposals");
  }

  @Test
  void whatCannotBeReadNamesItsFieldAndSendsNothing() {
    var flor = as(FLOR);
    String to = order + "/propose";

    assertThat(flor.send(order, to, form("reason", WHY)).body())
        .contains("Falta llenar «Lo que dijo el banco»", WHY);
    assertThat(flor.send(order, to, form("claim", "NADA", "reason", WHY)).body())
        .contains("No se entiende lo que dice en «Lo que dijo el banco»");
    assertThat(flor.send(order, to, form("claim", "ACCEPTED", "reason", "corto")).body())
        .contains("Motivo: escriba entre 10 y 500 letras");
    for (String amount : new String[] {"", "0", "-5", "1.000,50", "mucho", "0.001"}) {
      assertThat(
              flor.send(order, to, form("claim", "WITHDRAWN", "amount", amount, "reason", WHY))
                  .body())
          .as(amount)
          .contains("Cuánto se retiró: escriba un monto");
    }
    assertThat(flor.send(order, to, form("claim", "CODE_DEAD", "reason", WHY)).body())
        .contains("ya no se puede decir de esta orden");
    assertThat(flor.send(ROOM, ROOM + "/fallback", form("fsp", "NADIE", "reason", WHY)).body())
        .contains("Banco: elija uno de la lista");
    assertThat(flor.send(ROOM, ROOM + "/fallback", form("reason", WHY)).body())
        .contains("Falta llenar «Banco»");
    assertThat(flor.get(ROOM + "/proposals/nada").statusCode()).isEqualTo(400);
    assertThat(flor.get(ROOM + "/proposals/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(PAYMENTS.sent()).isEmpty();
  }

  @Test
  void whatTheOtherServiceRefusesIsSaidInWords() {
    PAYMENTS.refuses("/api/v1/proposals/" + ID + "/confirmation", "four-eyes");
    assertThat(as(FABIAN).send(order, proposal + "/confirm", Map.of()).body())
        .contains("Lo confirma otra persona: no puede hacerlo quien lo propuso");
    PAYMENTS.refuses("/api/v1/orders/BANK_A/" + ORDER + "/proposals", "proposed-already");
    assertThat(
            as(FLOR)
                .send(order, order + "/propose", form("claim", "ACCEPTED", "reason", WHY))
                .body())
        .contains("Otra propuesta sobre lo mismo espera");
    assertThat(lines(ID.toString())).doesNotContain(FABIAN + " four-eyes");
  }

  @Test
  void aServiceThatIsAwayIsSaidToBe() {
    var flor = as(FLOR);
    PAYMENTS.fails(true);

    assertThat(flor.get(ROOM).body()).contains("El servicio de pagos no responde");
    assertThat(flor.get(order).statusCode()).isEqualTo(503);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rita.coordina", "alba.auditora"})
  void whoeverLooksOnChangesNothing(String user) {
    var looksOn = as(user);
    assertThat(looksOn.get(ROOM).body())
        .contains("Conciliación")
        .doesNotContain(ROOM + "/fallback");
    assertThat(looksOn.get(order).body()).doesNotContain(order + "/propose");
    for (String act :
        new String[] {
          "/fallback",
          "/orders/" + TRANSFER + "/" + ORDER + "/propose",
          "/cases/" + ID + "/propose",
          "/differences/" + ID + "/propose",
          "/proposals/" + ID + "/confirm",
          "/proposals/" + ID + "/discard",
          "/days/BANK_A/2026-03-02/close",
          "/days/BANK_A/2026-03-02/reopen"
        }) {
      var sent = form("claim", "ACCEPTED", "reason", WHY, "fsp", "BANK_A");
      assertThat(looksOn.send(ROOM, ROOM + act, sent).statusCode()).as(act).isEqualTo(403);
    }
    assertThat(PAYMENTS.sent()).isEmpty();
  }
}
