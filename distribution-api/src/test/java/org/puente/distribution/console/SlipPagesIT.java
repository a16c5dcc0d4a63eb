package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Codes and PINs on paper: tickets, and two papers by two people. */
class SlipPagesIT extends BesidePayments {

  private static final String ROOM = "/console/payouts/slips";
  private static final String ONE = ROOM + "/" + ID;
  private static final String BATCH = "/api/v1/slip-batches/" + ID;
  private static final String RITA = "rita.coordina";

  private UUID transfer = TRANSFER;
  private String place = "";

  @BeforeEach
  void payments() {
    var there = world.promised(1, "1000.00");
    transfer = world.transfers(world.released(there, 1)).getFirst();
    place =
        """
        {"organisationId":"%s","programmeId":"%s","territory":"%s"}"""
            .formatted(there.organisation(), there.programme(), there.territory());
    PAYMENTS.has("/api/v1/slips", "[{\"place\":%s,\"people\":3}]".formatted(place));
    PAYMENTS.has("/api/v1/slip-batches", page(batch()));
    PAYMENTS.says("POST /api/v1/slip-batches", 201, batch());
    printed("");
    PAYMENTS.gives("POST " + BATCH + "/codes", "x.pdf", "%PDF-1.7 codes");
    PAYMENTS.gives("POST " + BATCH + "/codes/again", "x.pdf", "%PDF-1.7 again");
  }

  private String batch() {
    return """
        {"id":"%s","place":%s,"tickets":3,"madeBy":"rita.coordina","madeAt":"2026-03-02T15:00:00Z"}
        """
        .formatted(ID, place);
  }

  private void printed(String printings) {
    PAYMENTS.has(
        BATCH,
        "{\"batch\":%s,\"tickets\":[{\"ticket\":1,\"transferId\":\"%s\"}],\"printings\":[%s]}"
            .formatted(batch(), transfer, printings));
  }

  private static String printing(String kind, String custodian) {
    return """
        {"kind":"%s","number":1,"custodian":"%s","printedAt":"2026-03-02T16:00:00Z","slips":3,"reason":null}
        """
        .formatted(kind, custodian);
  }

  @Test
  void ticketsAreGivenAndTheCodesPrintedOnceByOnePerson() {
    var rita = as(RITA);
    assertThat(rita.get("/console/payouts").body()).contains(ROOM);
    assertThat(rita.get(ROOM).body()).contains("Repartir turnos", ": 3", "3 turnos");
    var where = world.promised(1, "1000.00");
    assertThat(
            rita.send(
                    ROOM,
                    ROOM + "/make",
                    form(
                        "organisation", where.organisation().toString(),
                        "programme", where.programme().toString(),
                        "territory", where.territory()))
                .body())
        .contains("Turnos repartidos.", "Imprimir los códigos", "Turno 1", "Persona 0");

    var pdf = rita.send(ONE, ONE + "/codes", Map.of());
    assertThat(pdf.body()).startsWith("%PDF");
    assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
    assertThat(pdf.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(PAYMENTS.sent())
        .extracting(PaymentsPeer.Asked::path, PaymentsPeer.Asked::by)
        .containsExactly(tuple("/api/v1/slip-batches", RITA), tuple(BATCH + "/codes", RITA));
    assertThat(lines(ID.toString())).contains(RITA + " slips.batched", RITA + " slips.printed");
  }

  @Test
  void onceMoreTakesAReasonAndMayBeAboutSomeTickets() {
    printed(printing("CODE", RITA));
    var rita = as(RITA);
    assertThat(rita.get(ONE).body())
        .contains("3 papeles, rita.coordina", "Imprimir otra vez")
        .contains("Usted tiene los códigos: las claves las imprime otra persona.")
        .doesNotContain("Imprimir las claves");
    assertThat(rita.send(ONE, ONE + "/codes", form("reason", "corto", "tickets", "")).body())
        .contains("10");
    for (String tickets : List.of("9", "x", "1, y", "99999999999")) {
      assertThat(
              rita.send(
                      ONE,
                      ONE + "/codes",
                      form("reason", "Se mojaron los papeles", "tickets", tickets))
                  .body())
          .contains("Turnos: escriba números de este reparto");
    }
    assertThat(PAYMENTS.sent()).isEmpty();
    rita.send(ONE, ONE + "/codes", form("reason", "Se mojaron los papeles", "tickets", "1"));
    assertThat(PAYMENTS.sent().getLast())
        .extracting(PaymentsPeer.Asked::path, PaymentsPeer.Asked::body)
        .containsExactly(
            BATCH + "/codes/again", "{\"reason\":\"Se mojaron los papeles\",\"tickets\":[1]}");
    assertThat(lines(ID.toString())).contains(RITA + " slips.printed-again");
  }

  @Test
  void whatIsRefusedIsSaidInWords() {
    PAYMENTS.refuses(BATCH + "/pins", "custodian-of-the-other");
    assertThat(fabian().send(ONE, ONE + "/pins", Map.of()).body())
        .contains("Usted tiene el otro papel: este lo imprime otra persona.");
  }

  @Test
  void onlyWhoKeepsThemSeesThem() {
    for (String user : new String[] {"ana.programa", "alba.auditora", "carla.campo"}) {
      assertThat(as(user).get(ROOM).statusCode()).as(user).isEqualTo(403);
      assertThat(as(user).get(ONE).statusCode()).as(user).isEqualTo(403);
      for (String act : new String[] {"/codes", "/pins"}) {
        assertThat(as(user).send("/console/road", ONE + act, Map.of()).statusCode())
            .as(user + act)
            .isEqualTo(403);
      }
    }
    assertThat(PAYMENTS.sent()).isEmpty();
  }

  @Test
  void anEnglishReaderFindsTheirWay() {
    var rita = as(RITA);
    assertThat(rita.get(ROOM + "?lang=en").body()).contains("Codes on paper", "Give tickets");
    assertThat(rita.get(ONE + "?lang=en").body())
        .contains("Print the PINs", "Whose each ticket is");
    rita.get(ROOM + "?lang=es");
  }
}
