package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person tells another: a code on the phone, what opens the status page; each shown once. */
class TellingPagesIT extends BesidePayments {

  private static final String ROOM = "/console/complaints";
  private static final String ONE = ROOM + "/telling/" + ID;
  private static final String CALL = "/api/v1/calls/" + ID;
  private static final String RITA = "rita.coordina";
  private static final String NUMBER = "+593990001234";
  private static final String WORDS = "Para retirar use: 8341 2299";

  @BeforeEach
  void payments() {
    PAYMENTS.has("/api/v1/callbacks", NONE);
    PAYMENTS.has("/api/v1/complaints", NONE);
    waits(true, "null");
    PAYMENTS.answers(CALL + "/number", "{\"number\":\"%s\"}".formatted(NUMBER));
    PAYMENTS.answers(CALL + "/words", "{\"words\":\"%s\"}".formatted(WORDS));
  }

  private static void waits(boolean safeNow, String inHandOf) {
    String call =
        """
        {"id":"%s","transferId":"%s","kind":"CODE","part":1,"language":"es","safeNow":%s,
         "until":"2026-03-12T15:00:00Z","inHandOf":%s,"failed":1,
         "last":{"caller":"ana.programa","step":"NOT_REACHED","at":"2026-03-02T15:00:00Z"}}
        """
            .formatted(ID, TRANSFER, safeNow, inHandOf);
    PAYMENTS.has("/api/v1/calls", "[" + call + "]");
    PAYMENTS.has(CALL, call);
  }

  @Test
  void whoeverTakesACallMakesSureWhoAnswersAndReadsTheWordsOnce() {
    var rita = as(RITA);
    assertThat(rita.get(ROOM).body())
        .contains("Códigos por decir", "Decir un código", "Intentos sin éxito: 1");
    assertThat(rita.get(ONE).body())
        .contains("Tomar la llamada", "Nadie contestó", "Primero tome la llamada.")
        .doesNotContain(NUMBER, WORDS, "recognised");
    waits(true, "\"" + RITA + "\"");
    var taken = rita.send(ONE, ONE + "/number", Map.of());
    assertThat(taken.body()).contains("tel:" + NUMBER, "recognised").doesNotContain(WORDS);
    assertThat(taken.headers().firstValue("Cache-Control").orElse("")).contains("no-store");

    assertThat(rita.send(ONE, ONE + "/words", Map.of()).body())
        .contains("Primero compruebe que contesta esa persona");
    assertThat(PAYMENTS.sent()).noneMatch(asked -> asked.path().endsWith("/words"));
    var told = rita.send(ONE, ONE + "/words", form("recognised", "true"));
    assertThat(told.body()).contains(WORDS, "no se puede ver otra vez").doesNotContain(NUMBER);
    assertThat(told.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(told.uri().toString()).doesNotContain("8341");
    assertThat(rita.get(ONE).body()).doesNotContain(WORDS);
    assertThat(lines(ID.toString()))
        .contains(RITA + " telling.number-shown", RITA + " telling.told");
    assertThat(
            world
                .owner()
                .queryForObject(
                    "SELECT count(*) FROM audit_event WHERE audit_event::text LIKE '%8341 2299%'",
                    Long.class))
        .isZero();
  }

  @Test
  void aCallAtAnUnsafeHourOrInSomebodyElsesHandIsNotOffered() {
    waits(false, "null");
    assertThat(as(RITA).get(ONE).body())
        .contains("A esta hora no se debe llamar")
        .doesNotContain("Tomar la llamada");
    waits(true, "\"ana.programa\"");
    assertThat(as(RITA).get(ONE).body())
        .contains("Ahora llama ana.programa")
        .doesNotContain("Tomar la llamada", "name=\"outcome\"");
    PAYMENTS.refuses(CALL + "/number", "call-taken");
    assertThat(as(RITA).send(ONE, ONE + "/number", Map.of()).body())
        .contains("Otra persona está llamando ahora.");
  }

  @Test
  void whoIsNotReachedStaysOnTheList() {
    var rita = as(RITA);
    assertThat(rita.send(ONE, ONE + "/outcome", form("outcome", "NOT_REACHED")).body())
        .contains("La llamada sigue en la lista.");
    assertThat(PAYMENTS.sent().getLast().body()).isEqualTo("{\"outcome\":\"NOT_REACHED\"}");
    assertThat(lines(ID.toString())).contains(RITA + " telling.told-nothing");
  }

  @Test
  void aStatusPassIsShownOnce() {
    UUID transfer = world.transfers(world.released(world.promised(1, "1000.00"), 1)).getFirst();
    PAYMENTS.says(
        "POST /api/v1/status-passes",
        201,
        "{\"reference\":\"K7QXM2PA9DRT\",\"code\":\"H4T9XW\",\"until\":\"2026-03-16T15:00:00Z\"}");
    var ana = as("ana.programa");
    String page = "/console/plans/transfers/" + transfer;
    assertThat(ana.get(page).body()).contains("Dar referencia para /estado");
    var given = ana.send(page, page + "/status-pass", Map.of());
    assertThat(given.body()).contains("K7QX M2PA 9DRT", "H4T 9XW", "Para Persona 0");
    assertThat(given.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(lines(transfer.toString())).contains("ana.programa status-pass.given");
    assertThat(ana.get(page).body()).doesNotContain("K7QX");
    assertThat(fabian().get(page).body()).doesNotContain("/estado");
    assertThat(fabian().send(page, page + "/status-pass", Map.of()).statusCode()).isEqualTo(403);
  }

  @Test
  void onlyWhoAnswersPeopleTells() {
    for (String user : new String[] {"flor.finanzas", "petra.proteccion", "alba.auditora"}) {
      var visitor = as(user);
      assertThat(visitor.get(ONE).statusCode()).as(user).isEqualTo(403);
      for (String act : new String[] {"/number", "/words", "/outcome"}) {
        assertThat(
                visitor
                    .send(
                        "/console/road",
                        ONE + act,
                        form("recognised", "true", "outcome", "NOT_THEM"))
                    .statusCode())
            .as(user + act)
            .isEqualTo(403);
      }
    }
    assertThat(PAYMENTS.sent()).isEmpty();
  }
}
