package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class PlanPagesIT {

  @Autowired World world;
  private String url;

  @BeforeEach
  void address(@Autowired Api api) {
    url = api.url();
  }

  @Test
  void aPlanPassesThroughFourPairsOfHands() {
    Place place = world.programme("1000.00");
    world.households(place, 3);
    world.fund(place, "1000.00");
    var ana = Visitor.loggedIn(url, "ana.programa");
    String programme = "/console/programmes/" + place.programme();
    ana.send(programme, programme + "/publish", Map.of());
    assertThat(ana.send(programme, programme + "/enrol", Map.of()).body())
        .contains("Elegibles: 3.", "Cuotas programadas: 6.", "Discapacidad");
    var end = ana.part(programme + "/enrolling");
    assertThat(end.headers().firstValue("HX-Refresh")).contains("true");
    assertThat(end.body()).contains("Elegibles: 3.").doesNotContain("hx-get");

    var drafted =
        ana.send(
            programme, programme + "/plan", Map.of("cycle", "1", "territory", place.territory()));
    String plan = drafted.uri().getPath();
    assertThat(drafted.body()).contains("USD 300,00".replace(' ', '\u00a0'), "Persona 1");
    assertThat(ana.send(plan, plan + "/submit", Map.of()).body())
        .contains("Enviado a aprobación.", "Usted lo preparó; lo aprueban otras personas");

    approve("fabian.finanzas", plan);
    approve("flor.finanzas", plan);
    assertThat(Visitor.loggedIn(url, "flor.finanzas").get(plan).body())
        .contains("Usted lo aprobó; lo envía a pago alguien que no tuvo otro papel.")
        .doesNotContain(plan + "/release");
    var rita = Visitor.loggedIn(url, "rita.coordina");
    assertThat(rita.get("/console/road").body())
        .contains("Enviar a pago el plan de " + place.territory());
    assertThat(rita.send(plan, plan + "/release", Map.of()).body())
        .contains("Enviado a pago. Las transferencias están saliendo.");

    world.awaitState(UUID.fromString(plan.substring(plan.lastIndexOf('/') + 1)), "RELEASED");
    assertThat(
            rita.get("/console/payouts?plan=" + plan.substring(plan.lastIndexOf('/') + 1)).body())
        .contains("Enviada al banco", "data-live=\"/console/payouts/live");
  }

  private void approve(String user, String plan) {
    var finance = Visitor.loggedIn(url, user);
    String digest = world.digest(UUID.fromString(plan.substring(plan.lastIndexOf('/') + 1)));
    assertThat(finance.get(plan).body()).contains(digest, "Aprobar exactamente esto");
    assertThat(finance.send(plan, plan + "/approve", Map.of("digest", digest)).body())
        .contains("Su aprobación quedó registrada.");
  }

  @Test
  void whatIsRefusedIsSaidOnThePlansOwnPage() {
    String plan = "/console/plans/" + world.submitted(world.promised(2, "1000.00"), 1);
    var fabian = Visitor.loggedIn(url, "fabian.finanzas");

    var changed = fabian.send(plan, plan + "/approve", Map.of("digest", "0".repeat(64)));
    var silent = fabian.send(plan, plan + "/send-back", Map.of("reason", " "));
    var back = fabian.send(plan, plan + "/send-back", Map.of("reason", "Falta un hogar"));

    assertThat(changed.uri().getPath()).isEqualTo(plan);
    assertThat(changed.body()).contains("El contenido ya no es el que usted vio.");
    assertThat(silent.body()).contains("Escriba el motivo.");
    assertThat(back.body()).contains("Observaciones: Falta un hogar");
  }

  @Test
  void whoMayNotApproveCannotEvenBySendingTheForm() {
    String plan = "/console/plans/" + world.submitted(world.promised(2, "1000.00"), 1);
    var rita = Visitor.loggedIn(url, "rita.coordina");

    var answer = rita.send(plan, plan + "/approve", Map.of("digest", "0".repeat(64)));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(rita.get(plan).body()).contains("Espera la aprobación de finanzas.");
  }

  @Test
  void anAuditorSeesAmountsAndNoNames() {
    String plan = "/console/plans/" + world.submitted(world.promised(2, "1000.00"), 1);

    String page = Visitor.loggedIn(url, "alba.auditora").get(plan + "?lang=en").body();

    assertThat(page).contains("USD\u00a0100.00", "Names are shown only to whom it was granted.");
    assertThat(page).doesNotContain("Persona 0");
  }

  @Test
  void whatFinanceLooksAtBeforeSigningIsOnThePage() {
    Place place = world.programme("250.00");
    world.households(place, 3);
    world.enrol(place);
    world.unguarded("UPDATE person SET phone_enc = NULL WHERE programme_id = ?", place.programme());
    String plan = "/console/plans/" + world.submitted(place, 1);
    var flor = Visitor.loggedIn(url, "flor.finanzas");

    assertThat(flor.get(plan).body())
        .contains("Presupuesto insuficiente", "Faltan USD\u00a050,00", "Personas sin teléfono")
        .contains("finding=NO_PHONE", "Es la primera cuota", "18–59", "Por urgencia");
    assertThat(flor.get(plan + "?finding=NO_PHONE&sort=AMOUNT").body()).contains("Persona 2");
    assertThat(flor.get(plan + "?state=HELD").body()).contains("Ninguna transferencia");
    assertThat(flor.get(plan + "?state=nonsense&sort=nonsense&q=&lang=en").body())
        .contains("Before signing", "People without a phone");
    assertThat(Visitor.loggedIn(url, "alba.auditora").get(plan).body())
        .contains("&lt;5")
        .doesNotContain("name=\"q\"");
  }

  @Test
  void transfersOfAllPlansAreListedByPlace() {
    Place place = world.promised(2, "1000.00");
    world.submitted(place, 1);

    String page =
        Visitor.loggedIn(url, "flor.finanzas")
            .get("/console/plans/transfers?sort=TERRITORY&territory=" + place.territory())
            .body();

    assertThat(page).contains("Persona 1", "cuota 1");
  }

  @Test
  void aPlanOfNobodyIsNotFound() {
    var fabian = Visitor.loggedIn(url, "fabian.finanzas");

    assertThat(fabian.get("/console/plans/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(fabian.get("/console/plans/nonsense").statusCode()).isEqualTo(400);
  }
}
