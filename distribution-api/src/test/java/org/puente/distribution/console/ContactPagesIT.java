package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.World;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class ContactPagesIT {

  @Autowired Api api;
  @Autowired World world;

  @Test
  void howToTellSomebodyIsNotedOnTheirPage() {
    UUID person = world.households(world.programme("1000.00"), 1).getFirst();
    String page = "/console/people/" + person;
    var rita = Visitor.loggedIn(api.url(), "rita.coordina");
    assertThat(rita.get(page).body()).contains("Nadie le ha preguntado");

    var oneEnd =
        rita.send(
            page, page + "/contact", Map.of("channel", "VOICE", "safeFrom", "14:00", "safeTo", ""));
    assertThat(oneEnd.body()).contains("Horas seguras: escriba desde y hasta");
    var noted =
        rita.send(
            page,
            page + "/contact",
            Map.of("channel", "VOICE", "safeFrom", "14:00", "safeTo", "16:30"));
    assertThat(noted.body())
        .contains("Llamada; nada por escrito", "de 14:00 a 16:30")
        .doesNotContain("Nadie le ha preguntado");
    assertThat(Visitor.loggedIn(api.url(), "flor.finanzas").get(page).body())
        .contains("Persona 0")
        .doesNotContain("Cómo avisarle", "14:00");
  }
}
