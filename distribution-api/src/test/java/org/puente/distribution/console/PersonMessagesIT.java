package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a person was told, on their timeline and on the transfer's page; other codes from there. */
class PersonMessagesIT extends BesidePayments {

  private static final String WHY = "Perdió el papel con el código";

  private static String told(UUID transfer) {
    String row =
        """
        {"transferId":"%s","id":"%s","kind":"%s","channel":"%s","part":%s,"state":"%s","reason":null,
         "queuedAt":"2026-03-02T15:00:00Z","sentAt":"2026-03-02T15:01:00Z","endedAt":%s}
        """;
    return "["
        + row.formatted(transfer, ID, "CODE", "SMS", 1, "DELIVERED", "\"2026-03-02T15:02:00Z\"")
        + ","
        + row.formatted(transfer, TRANSFER, "PIN", "VOICE", 1, "SENT", null)
        + "]";
  }

  private UUID released() {
    return world.transfers(world.released(world.promised(1, "1000.00"), 1)).getFirst();
  }

  private void available(UUID transfer) {
    world.owner().update("UPDATE transfer SET state = 'AVAILABLE' WHERE id = ?", transfer);
  }

  @Test
  void theTimelineSaysWhichMessageWentWhichWayAndWhatBecameOfIt() {
    UUID transfer = released();
    PAYMENTS.has("/api/v1/payouts/news", "[]");
    PAYMENTS.has("/api/v1/messages", told(transfer));
    UUID person =
        world
            .client()
            .sql("SELECT person_id FROM transfer WHERE id = ?")
            .param(transfer)
            .query(UUID.class)
            .single();

    assertThat(as("rita.coordina").get("/console/people/" + person).body())
        .contains("Mensaje con el código de retiro", "Mensaje de texto · Entregado, 2 mar 2026")
        .contains("Mensaje con la clave", "Llamada de voz · Enviado");
    assertThat(as("rita.coordina").get("/console/people/" + person + "?lang=en").body())
        .contains("Message with the PIN", "Text message · Delivered, 2 Mar 2026");
  }

  @Test
  void theTransfersPageShowsMessagesAndWhatWaitsAboutIt() {
    UUID transfer = released();
    String page = "/console/plans/transfers/" + transfer;
    PAYMENTS.has("/api/v1/messages", told(transfer));
    PAYMENTS.has(
        "/api/v1/proposals",
        page(
            """
            {"id":"%s","kind":"REISSUE","transferId":"%s","reason":"%s","proposedBy":"flor.finanzas",
             "proposedAt":"2026-03-03T15:00:00Z"}
            """
                .formatted(ID, transfer, WHY)));

    assertThat(as("flor.finanzas").get(page).body()).contains(page + "/told");
    assertThat(as("flor.finanzas").part(page + "/told").body())
        .contains("Mensajes a la persona", "Entregado", "código 1", "proposals/" + ID);
    assertThat(as("ana.programa").part(page + "/told").body())
        .contains("Entregado")
        .doesNotContain("proposals/" + ID);
    assertThat(as("carla.campo").part(page + "/told").statusCode()).isEqualTo(403);
    PAYMENTS.fails(true);
    assertThat(as("flor.finanzas").part(page + "/told").body())
        .contains("El servicio de pagos no responde");
  }

  @Test
  void anotherCodeIsProposedByFinanceFromTheTransfersPage() {
    UUID transfer = released();
    String page = "/console/plans/transfers/" + transfer;
    assertThat(as("flor.finanzas").get(page).body()).doesNotContain(page + "/reissue");
    available(transfer);
    assertThat(as("ana.programa").get(page).body()).doesNotContain(page + "/reissue");
    PAYMENTS.answers(
        "/api/v1/payouts/" + transfer + "/reissue-proposals", "{\"id\":\"" + ID + "\"}");
    var flor = as("flor.finanzas");

    assertThat(flor.send(page, page + "/reissue", form("reason", "x")).body())
        .contains("Motivo: escriba entre 10 y 500 letras");
    assertThat(flor.send(page, page + "/reissue", form("reason", WHY)).body())
        .contains("Propuesto. Falta que otra persona de finanzas lo confirme.");
    assertThat(as("ana.programa").send(page, page + "/reissue", form("reason", WHY)).statusCode())
        .isEqualTo(403);
    assertThat(PAYMENTS.sent())
        .singleElement()
        .satisfies(sent -> assertThat(sent.by() + sent.body()).contains("flor.finanzas", WHY));
  }
}
