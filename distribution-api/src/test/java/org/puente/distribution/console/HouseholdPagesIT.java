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
    var fabian = Visitor.loggedIn(api.url(), "fabian.finanzas");
    assertThat(fabian.get(person).body())
        .contains("Cambió quién recibe en el hogar")
        .doesNotContain("Lo pidió en privado", page);
  }

  @Test
  void aHouseholdPartsAndThePageSaysWhatEachIsOwed() {
    var people = Families.ofThree(world, personal);
    String page = "/console/people/" + people.get(1) + "/split";
    var ana = Visitor.loggedIn(api.url(), "ana.programa");
    assertThat(ana.get("/console/people/" + people.getFirst()).body())
        .contains("El hogar se divide");
    assertThat(ana.get(page).body()).contains("Quién se va", "Persona 2, 9 años", "se divide");

    var nobody =
        ana.send(
            page,
            page + "/propose",
            Map.of("head", "", "reason", "Se separan", "goes-" + people.get(2), "true"));
    assertThat(nobody.body())
        .contains("Elija quién recibe por quienes se van.", ">Se separan<", "checked");
    var proposed =
        ana.send(
            page,
            page + "/propose",
            Map.of(
                "head",
                people.get(1).toString(),
                "reason",
                "Se separan",
                "goes-" + people.get(2),
                "true"));
    assertThat(proposed.body())
        .contains("Hoy, hogar de 3", "Quienes se quedan (1)", "Quienes se van (2)");

    String change = proposed.uri().getPath();
    var rita = Visitor.loggedIn(api.url(), "rita.coordina");
    assertThat(rita.send(change, change + "/confirm", Map.of()).body()).contains("Aplicado");
    assertThat(ana.get("/console/people/" + people.get(2)).body())
        .contains("El hogar se dividió", "Persona 1");
  }
}
