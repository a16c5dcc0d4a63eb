package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.Officers;
import org.puente.distribution.plans.World;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class CorrectionPagesIT {

  @Autowired World world;
  private String url;

  @BeforeEach
  void address(@Autowired Api api) {
    url = api.url();
  }

  @Test
  void oneAmountIsCorrectedAndSaysWhatIsWrongWithWhatWasTyped() {
    UUID plan = world.plan(world.promised(2, "1000.00"), 1).id();
    String transfer = "/console/plans/transfers/" + world.transfers(plan).getFirst();
    var ana = Visitor.loggedIn(url, "ana.programa");
    String form = transfer + "/amount";

    assertThat(ana.send(transfer, form, Map.of("amount", "mucho", "reason", "Error")).body())
        .contains("Eso no es un monto.", "value=\"mucho\"", ">Error</textarea>");
    assertThat(ana.send(transfer, form, Map.of("amount", "105", "reason", "Error")).body())
        .contains("Los cajeros no pueden entregar ese monto con sus billetes.", "value=\"105\"");
    assertThat(ana.send(transfer, form, Map.of("amount", "110", "reason", " ")).body())
        .contains("Escriba el motivo.");
    assertThat(
            ana.send(transfer, form, Map.of("amount", "150,00", "reason", "Nació un niño")).body())
        .contains("Monto corregido.", "de USD 100,00 a USD 150,00".replace("USD ", "USD\u00a0"))
        .contains("Nació un niño", "ana.programa");
    assertThat(Visitor.loggedIn(url, "flor.finanzas").get(transfer).body())
        .contains("Nació un niño", "Retener")
        .doesNotContain(form);
  }

  @Test
  void aTransferIsHeldAndTakenOutByHand() {
    UUID plan = world.plan(world.promised(2, "1000.00"), 1).id();
    String transfer = "/console/plans/transfers/" + world.transfers(plan).getFirst();
    var ana = Visitor.loggedIn(url, "ana.programa");

    assertThat(ana.send(transfer, transfer + "/hold", Map.of("reason", "Dudas")).body())
        .contains("Retenida.", "Dudas", "Dejar que siga");
    assertThat(ana.send(transfer, transfer + "/resume", Map.of("reason", "Aclarado")).body())
        .contains("Sigue su camino.");
    assertThat(ana.send(transfer, transfer + "/cancel", Map.of("reason", "Se mudó")).body())
        .contains("Ya no está en el plan.", "Cancelada");
    assertThat(ana.send(transfer, transfer + "/hold", Map.of("reason", "x")).body())
        .contains("El plan ya está en otro estado.");
    assertThat(world.details(plan).path("count").asInt()).isOne();
  }

  @Test
  void whatAFileChangedIsThereForWhoeverSigns() {
    UUID plan = world.plan(world.promised(1, "1000.00"), 1).id();
    String pages = "/console/plans/" + plan + "/corrections";
    var ana = Visitor.loggedIn(url, "ana.programa");
    assertThat(ana.get(pages).body()).contains("Sin correcciones", "Ver qué cambiaría");
    world.post(
        Officers.ANA,
        "/api/v1/transfers/" + world.transfers(plan).getFirst() + "/amount",
        Map.of("amount", "60", "reason", "Ya recibió una parte"));

    assertThat(Visitor.loggedIn(url, "alba.auditora").get(pages).body())
        .contains("A mano", "Aplicada", "−40,00")
        .doesNotContain("Ver qué cambiaría");
    assertThat(ana.get(pages + "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(ana.get("/console/plans/transfers/" + UUID.randomUUID()).statusCode())
        .isEqualTo(404);
  }
}
