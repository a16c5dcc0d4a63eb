package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.distribution.plans.Officers.ANA;
import static org.puente.distribution.plans.Officers.FABIAN;
import static org.puente.distribution.plans.Officers.FLOR;
import static org.puente.distribution.plans.Officers.RITA;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.puente.events.contract.CashWithdrawn;
import org.puente.events.contract.Money;
import org.puente.events.envelope.EventJson;
import org.puente.events.outbox.DirectPublisher;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class PersonPageIT {

  @Autowired Api api;
  @Autowired World world;
  @Autowired EventJson json;
  @Autowired DirectPublisher publisher;

  private record Ids(UUID person, UUID promise) {}

  @Test
  void everythingAboutAPersonIsInOneTimeline() {
    Place place = world.promised(1, "1000.00");
    UUID plan = world.plan(place, 1).id();
    UUID transfer = world.transfers(plan).getFirst();
    Ids ids = ids(transfer);
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
    withdrawn(transfer, ids);

    assertThat(kinds(ids.person()))
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
        Visitor.loggedIn(api.url(), "rita.coordina").get("/console/people/" + ids.person()).body();
    assertThat(page)
        .contains("Persona 0", "Cobró una parte", "Retiro en el cajero", "USD\u00a060,00", FLOR)
        // Nobody is at the other services' doors here.
        .contains("El servicio de pagos no responde", "El servicio de acompañamiento no responde");
  }

  @Test
  void readingItLeavesALine() {
    UUID transfer = world.transfers(world.plan(world.promised(1, "1000.00"), 1).id()).getFirst();
    String person = ids(transfer).person().toString();
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
    String page = "/console/people/" + ids(transfer).person();
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

  private void withdrawn(UUID transfer, Ids ids) {
    Instant at = Instant.parse("2026-02-02T10:00:00Z");
    Money sixty = Money.of("60", "USD");
    var event = new CashWithdrawn(ids.promise(), transfer, "BANK_A", sixty, sixty, at, at);
    publisher.send(List.of(json.wrap(event, 1, at, "urn:puente:payment-adapter"))).join();
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> world.state(transfer).equals("PAID"));
  }

  private Ids ids(UUID transfer) {
    return world
        .client()
        .sql("SELECT person_id AS person, promise_id AS promise FROM transfer WHERE id = ?")
        .param(transfer)
        .query(Ids.class)
        .single();
  }
}
