package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people wrote to us, each desk for those alone who work on it. */
class ComplaintPagesIT extends BesidePayments {

  private static final String ROOM = "/console/complaints";
  private static final String SENSITIVE = "/console/sensitive";
  private static final String RITA = "rita.coordina";
  private static final String PETRA = "petra.proteccion";
  private static final String NUMBER = "+593990001234";
  private static final String WORDS = "El cajero se comió mi código";

  private static String complaint(UUID transfer) {
    return """
        {"id":"%s","ticket":"K7-204","transferId":"%s","language":"es","openedAt":"2026-03-02T15:00:00Z"}
        """
        .formatted(ID, transfer);
  }

  @BeforeEach
  void payments() {
    for (String desk : new String[] {"complaints", "sensitive-complaints"}) {
      PAYMENTS.has("/api/v1/" + desk, page(complaint(TRANSFER)));
      PAYMENTS.has("/api/v1/" + desk + "/" + ID, complaint(TRANSFER));
      PAYMENTS.answers(
          "/api/v1/" + desk + "/" + ID + "/read",
          "{\"number\":\"%s\",\"words\":\"%s\"}".formatted(NUMBER, WORDS));
    }
    PAYMENTS.has("/api/v1/callbacks", page(complaint(TRANSFER)));
    PAYMENTS.has("/api/v1/callbacks/" + ID, complaint(TRANSFER));
    PAYMENTS.answers(
        "/api/v1/callbacks/" + ID + "/number", "{\"number\":\"%s\"}".formatted(NUMBER));
  }

  @Test
  void aComplaintIsReadOnceAndAnswered() {
    var rita = as(RITA);
    String one = ROOM + "/" + ID;
    assertThat(rita.get(ROOM).body()).contains("Queja K7-204", "Pidió una llamada el");
    assertThat(rita.get(one).body()).contains("Leer").doesNotContain(WORDS, NUMBER);

    var read = rita.send(one, one + "/read", Map.of());
    assertThat(read.body()).contains(WORDS, NUMBER, "Se muestra solo ahora");
    assertThat(read.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(rita.get(one).body()).doesNotContain(WORDS, NUMBER);

    assertThat(rita.send(one, one + "/answer", form("answer", "  ")).body())
        .contains("Respuesta: escriba entre 1 y 2000 letras");
    assertThat(rita.send(one, one + "/answer", form("answer", "Se le cambió el código")).body())
        .contains("Respondida. A la persona se le avisa que puede llamar.");
    assertThat(PAYMENTS.sent())
        .extracting(PaymentsPeer.Asked::path, PaymentsPeer.Asked::by)
        .containsExactly(
            tuple("/api/v1/complaints/" + ID + "/read", RITA),
            tuple("/api/v1/complaints/" + ID + "/answer", RITA));
    assertThat(lines(ID.toString()))
        .contains(RITA + " complaint.read", RITA + " complaint.answered");
  }

  @Test
  void whoeverCallsSeesWhomTheNumberBelongsToAndSaysHowItEnded() {
    UUID transfer = world.transfers(world.released(world.promised(1, "1000.00"), 1)).getFirst();
    PAYMENTS.has("/api/v1/callbacks/" + ID, complaint(transfer));
    var ana = as("ana.programa");
    String call = ROOM + "/calls/" + ID;
    assertThat(ana.get(ROOM).body())
        .contains("Llamadas por hacer")
        .doesNotContain("Queja K7-204", "Quejas sin respuesta");
    assertThat(ana.get(call).body())
        .contains("Persona 0", "/console/people/")
        .doesNotContain(NUMBER);

    assertThat(ana.send(call, call + "/number", Map.of()).body()).contains("tel:" + NUMBER);
    assertThat(ana.send(call, call + "/close", Map.of()).body()).contains("Falta llenar «");
    assertThat(ana.send(call, call + "/close", form("outcome", "NADA")).body())
        .contains("No se entiende lo que dice");
    assertThat(ana.send(call, call + "/close", form("outcome", "NOT_THEM")).body())
        .contains("Llamada cerrada.");
    assertThat(PAYMENTS.sent().getLast().body()).isEqualTo("{\"outcome\":\"NOT_THEM\"}");
  }

  @Test
  void aSensitiveOneIsForTheFocalPointAloneAndLeavesNoNameOfTheRoomInTheTrail() {
    var petra = as(PETRA);
    String one = SENSITIVE + "/" + ID;
    assertThat(petra.get(SENSITIVE).body()).contains("Quejas reservadas", "K7-204");
    assertThat(petra.send(one, one + "/read", Map.of()).body()).contains(WORDS);
    assertThat(petra.send(one, one + "/answer", form("answer", "Referida")).body())
        .contains("Guardado. No se envió ningún mensaje.");

    assertThat(PAYMENTS.sent())
        .extracting(PaymentsPeer.Asked::path)
        .containsExactly(
            "/api/v1/sensitive-complaints/" + ID + "/read",
            "/api/v1/sensitive-complaints/" + ID + "/answer");
    assertThat(lines("/console")).contains(PETRA + " request.done");
    assertThat(
            world
                .owner()
                .queryForObject(
                    "SELECT count(*) FROM audit_event WHERE actor = ? AND audit_event::text LIKE '%sensitive%'",
                    Long.class, PETRA))
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "admin",
        "ana.programa",
        "flor.finanzas",
        "rita.coordina",
        "carla.campo",
        "paula.psico",
        "alba.auditora",
        "dora.donante",
        "dario.datos"
      })
  void nobodyElseSeesThatThereIsSuchARoomOrThatItHasSomethingInIt(String user) {
    var visitor = as(user);
    String one = SENSITIVE + "/" + ID;
    assertThat(visitor.get(SENSITIVE).statusCode()).isEqualTo(403);
    assertThat(visitor.get(one).statusCode()).isEqualTo(403);
    String home = visitor.get("/console/road").body();
    assertThat(home).doesNotContain("sensitive", "reservadas", "K7-204");
    assertThat(visitor.send("/console/road", one + "/read", Map.of()).statusCode()).isEqualTo(403);
    assertThat(visitor.send("/console/road", one + "/answer", form("answer", "x")).statusCode())
        .isEqualTo(403);
    assertThat(PAYMENTS.sent()).isEmpty();
  }

  @Test
  void ordinaryOnesAreForCoordinators() {
    for (String user : new String[] {"ana.programa", "flor.finanzas", PETRA, "alba.auditora"}) {
      var visitor = as(user);
      String one = ROOM + "/" + ID;
      assertThat(visitor.get(one).statusCode()).as(user).isEqualTo(403);
      assertThat(visitor.send("/console/road", one + "/read", Map.of()).statusCode())
          .as(user)
          .isEqualTo(403);
    }
    assertThat(PAYMENTS.sent()).isEmpty();
  }

  @Test
  void anEnglishReaderFindsTheirWay() {
    var rita = as(RITA);
    assertThat(rita.get(ROOM + "?lang=en").body())
        .contains("Complaints and calls", "Complaint K7-204", "Asked for a call on", " days ago");
    assertThat(rita.get(ROOM + "/" + ID + "?lang=en").body())
        .contains("What it says", "Who read it and when is kept");
    assertThat(rita.get(ROOM + "/calls/" + ID + "?lang=en").body())
        .contains("Which number", "Somebody else has the phone");
    assertThat(as(PETRA).get(SENSITIVE + "?lang=en").body()).contains("Reserved complaints");
  }

  @Test
  void aServiceThatIsAwayIsSaidToBe() {
    PAYMENTS.fails(true);
    assertThat(as(RITA).get(ROOM).body()).contains("El servicio de mensajes no responde");
    assertThat(as(PETRA).get(SENSITIVE).body()).contains("El servicio de mensajes no responde");
  }
}
