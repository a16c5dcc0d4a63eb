package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.households.Families;
import org.puente.distribution.people.PersonalData;
import org.puente.distribution.plans.World;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class HouseholdPagesIT {

  @Autowired Api api;
  @Autowired World world;
  @Autowired PersonalData personal;

  @Test
  void oneProposesThatSomebodyElseReceivesAndAnotherConfirms() {
    var people = Families.ofTwo(world, personal);
    UUID other = people.getLast();
    String person = "/console/people/" + other;
    var ana = Visitor.loggedIn(api.url(), "ana.programa");
    assertThat(ana.get(person).body()).contains("Que reciba esta persona", "Recibe");

    var silent = ana.send(person, person + "/payee", Map.of("reason", " "));
    assertThat(silent.body()).contains("Escriba por qué: entre 1 y 1000 caracteres.");
    var proposed = ana.send(person, person + "/payee", Map.of("reason", "Lo pidió en privado"));
    assertThat(proposed.body())
        .contains("Lo pidió en privado", "Lo propuso usted; lo confirma otra persona.");
    String page = proposed.uri().getPath();

    var rita = Visitor.loggedIn(api.url(), "rita.coordina");
    assertThat(rita.get("/console").body()).contains("Confirmar quién recibe en un hogar de");
    assertThat(rita.get(page).body()).contains("Confirmar el cambio", "Qué pasa con cada cuota");
    assertThat(rita.send(page, page + "/confirm", Map.of()).body()).contains("Aplicado");
    assertThat(ana.get(person).body())
        .contains("Cambió quién recibe en el hogar", "Si debe recibir otra persona");
    var flor = Visitor.loggedIn(api.url(), "flor.finanzas");
    assertThat(flor.get(person).body())
        .contains("Cambió quién recibe en el hogar")
        .doesNotContain("Lo pidió en privado", page);
  }
}
