package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.springframework.beans.factory.annotation.Autowired;

/** An urgent payment is begun on somebody's page, and its chain is one page. */
@DistributionTest
class UrgentPagesIT {

  @Autowired Api api;
  @Autowired World world;

  @Test
  void fromSomebodysPageToTheChainOfHands() {
    Place place = world.programme("1000.00");
    UUID head = world.households(place, 1).getFirst();
    world.enrol(place);
    String person = "/console/people/" + head;
    var ana = Visitor.loggedIn(api.url(), "ana.programa");
    assertThat(ana.get(person).body())
        .contains("Pagar sin esperar el plan del mes", "Espera desde hace mucho");

    var drafted =
        ana.send(
            person,
            person + "/urgent",
            Map.of("promise", promise(place).toString(), "why", "LEAVING"));
    String plan = drafted.uri().getPath();

    assertThat(plan).startsWith("/console/plans/");
    assertThat(drafted.body())
        .contains("Urgente", "Pago urgente: Deja pronto el lugar. Lo pidió ana.programa")
        .contains(plan + "/submit");
    assertThat(ana.get(person).body()).contains("En un plan");
    assertThat(ana.get("/console/plans").body()).contains("Urgente");
    assertThat(ana.send(plan, plan + "/submit", Map.of()).body())
        .contains("Usted lo preparó; lo aprueban otras personas");
    var fabian = Visitor.loggedIn(api.url(), "fabian.finanzas");
    assertThat(fabian.get(plan).body()).contains("Aprobar exactamente esto");
    assertThat(fabian.get("/console/road").body())
        .contains("Urgente: siga con el pago de un hogar de " + place.territory());
    assertThat(fabian.get(person).body()).doesNotContain(person + "/urgent");
  }

  @Test
  void whatIsNotOwedToThemIsNotPaidFromTheirPage() {
    Place one = world.promised(1, "1000.00");
    Place other = world.programme("1000.00");
    UUID head = world.households(other, 1).getFirst();
    var ana = Visitor.loggedIn(api.url(), "ana.programa");
    String person = "/console/people/" + head;

    var answer =
        ana.send(
            person,
            person + "/urgent",
            Map.of("promise", promise(one).toString(), "why", "LEAVING"));

    assertThat(answer.uri().getPath()).isEqualTo(person);
    assertThat(
            world
                .client()
                .sql("SELECT count(*) FROM urgent_payment WHERE promise_id = ?")
                .param(promise(one))
                .query(Integer.class)
                .single())
        .isZero();
  }

  private UUID promise(Place place) {
    return world
        .client()
        .sql("SELECT id FROM promise WHERE programme_id = ? AND cycle = 1 LIMIT 1")
        .param(place.programme())
        .query(UUID.class)
        .single();
  }
}
