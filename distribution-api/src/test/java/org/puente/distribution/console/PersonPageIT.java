package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.distribution.plans.Officers.ANA;
import static org.puente.distribution.plans.Officers.FABIAN;
import static org.puente.distribution.plans.Officers.FLOR;
import static org.puente.distribution.plans.Officers.RITA;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.Withdrawals;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class PersonPageIT {

  @Autowired Api api;
  @Autowired World world;
  @Autowired Withdrawals withdrawals;

  @Test
  void everythingAboutAPersonIsInOneTimeline() {
    Place place = world.promised(1, "1000.00");
    UUID plan = world.plan(place, 1).id();
    UUID transfer = world.transfers(plan).getFirst();
    UUID person = person(transfer);
    world.post(
        ANA,
        "/api/v1/transfers/" + transfer + "/amount",
        Map.of("amount", "60", "reason", "Cobró una parte"));
    world.step(ANA, plan, "submit", Map.of());
    world.approve(FABIAN, plan);
    world.approve(FLOR, plan);
    world.fund(place, "1000.00");
    world.step(RITA, plan, "release", Map.of());
    world.awaitState(plan, "RELEASED");
    withdrawals.tell(transfer, "60", "60");

    assertThat(kinds(person))
        .containsSubsequence(
            "REGISTERED",
            "ELIGIBLE",
            "PLANNED",
            "CORRECTED",
            "APPROVED",
            "APPROVED",
            "RELEASED",
            "WITHDRAWN")
        .contains("PROMISED", "DUE");
    String page =
        Visitor.loggedIn(api.url(), "rita.coordina").get("/console/people/" + person).body();
    assertThat(page)
        .contains("Persona 0", "Cobró una parte", "Retiro en el cajero", "USD\u00a060,00", FLOR)
        // Nobody is at the other services' doors here.
        .contains("El servicio de pagos no responde", "El servicio de acompañamiento no responde");
  }

  @Test
  void readingItLeavesALine() {
    UUID transfer = world.transfers(world.plan(world.promised(1, "1000.00"), 1).id()).getFirst();
    String person = person(transfer).toString();
    Visitor.loggedIn(api.url(), "rita.coordina").get("/console/people/" + person);
    assertThat(
            world
                .owner()
                .queryForList(
                    "SELECT actor FROM audit_event WHERE action = 'person.read' AND subject = ?",
                    String.class,
                    person))
        .containsExactly("rita.coordina");
  }

  @Test
  void nobodyReadsItWhoseWorkItIsNot() {
    UUID transfer = world.transfers(world.plan(world.promised(1, "1000.00"), 1).id()).getFirst();
    String page = "/console/people/" + person(transfer);
    assertThat(Visitor.loggedIn(api.url(), "carla.campo").get(page).statusCode()).isEqualTo(403);
    assertThat(Visitor.loggedIn(api.url(), "alba.auditora").get(page).statusCode()).isEqualTo(403);
    assertThat(
            Visitor.loggedIn(api.url(), "rita.coordina")
                .get("/console/people/" + UUID.randomUUID())
                .statusCode())
        .isEqualTo(404);
  }

  private List<String> kinds(UUID person) {
    return world
        .get(RITA, "/api/v1/people/" + person + "/timeline")
        .body()
        .valueStream()
        .map(event -> event.path("kind").asString())
        .toList();
  }

  private UUID person(UUID transfer) {
    return world
        .client()
        .sql("SELECT person_id FROM transfer WHERE id = ?")
        .param(transfer)
        .query(UUID.class)
        .single();
  }
}
