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
class PartnerReportPagesIT {

  @Autowired World world;
  private String url;

  @BeforeEach
  void address(@Autowired Api api) {
    url = api.url();
  }

  private static Map<String, String> demand(Place place, String title, String day) {
    return Map.of("title", title, "territory", place.territory(), "cycle", "1", "dueOn", day);
  }

  private UUID report(Place place) {
    return world
        .client()
        .sql("SELECT id FROM partner_report WHERE programme_id = ?")
        .param(place.programme())
        .query(UUID.class)
        .single();
  }

  @Test
  void aReportIsDemandedHandedInAndJudgedOnItsPage() {
    Place place = world.promised(3, "1000.00");
    String page = "/console/programmes/" + place.programme() + "/reports";
    var ana = Visitor.loggedIn(url, "ana.programa");
    var flor = Visitor.loggedIn(url, "flor.finanzas");
    assertThat(ana.get(page).body()).contains("No se ha pedido ningún informe");
    assertThat(ana.get("/console/programmes/" + place.programme()).body()).contains(page);

    assertThat(ana.send(page, page + "/demand", demand(place, "Informe de mayo", "mañana")).body())
        .contains("Escriba qué informe es", "value=\"Informe de mayo\"");
    assertThat(
            ana.send(page, page + "/demand", demand(place, "Informe de mayo", "2026-01-15")).body())
        .contains("Informe pedido", "Atrasado", "Esperan por él. Hogares: 3.");
    String file = page + "/" + report(place) + "/files/1";
    String id = report(place).toString();
    assertThat(ana.upload(page, page + "/hand-in", Map.of("report", id), "%PDF-1.7 informe").body())
        .contains("Otra persona lo revisa", "registro.csv")
        .doesNotContain("Aceptar el informe");
    assertThat(flor.bytes(file)).startsWith("%PDF-1.7".getBytes());
    assertThat(
            flor.send(page, page + "/send-back", Map.of("report", id, "reason", "Faltan anexos"))
                .body())
        .contains("Informe devuelto", "Faltan anexos", "Atrasado");
    assertThat(flor.send(page, page + "/accept", Map.of("report", id)).body())
        .contains("No hay nada que revisar");
    ana.upload(page, page + "/hand-in", Map.of("report", id), "%PDF-1.7 con anexos");
    assertThat(flor.send(page, page + "/accept", Map.of("report", id)).body())
        .contains("Informe aceptado")
        .doesNotContain("Esperan por él");
  }

  @Test
  void aPlanSaysThatItWaitsAndFinanceDecidesWhatThatStops() {
    Place place = world.promised(1, "1000.00");
    String page = "/console/programmes/" + place.programme() + "/reports";
    var flor = Visitor.loggedIn(url, "flor.finanzas");
    flor.send(page, page + "/demand", demand(place, "Informe", "2026-01-15"));
    UUID plan = world.plan(place, 1).id();

    assertThat(flor.get("/console/plans/" + plan).body()).contains("Falta un informe del socio");
    assertThat(flor.send(page, page + "/policy", Map.of("stops", "SUBMISSION")).body())
        .contains("Guardado", "no se presentan ni se liberan");
    var ana = Visitor.loggedIn(url, "ana.programa");
    String there = "/console/plans/" + plan;
    assertThat(ana.send(there, there + "/submit", Map.of()).body())
        .contains("Falta un informe atrasado del socio");
    assertThat(Visitor.loggedIn(url, "dora.donante").get(page).statusCode()).isEqualTo(403);
  }
}
