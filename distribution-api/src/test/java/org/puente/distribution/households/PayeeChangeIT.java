package org.puente.distribution.households;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.distribution.households.Changes.confirm;
import static org.puente.distribution.households.Changes.json;
import static org.puente.distribution.households.Changes.path;
import static org.puente.distribution.households.Changes.status;
import static org.puente.distribution.plans.Officers.ANA;
import static org.puente.distribution.plans.Officers.FABIAN;
import static org.puente.distribution.plans.Officers.FLOR;
import static org.puente.distribution.plans.Officers.RITA;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.people.PersonalData;
import org.puente.distribution.plans.World;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@DistributionTest
class PayeeChangeIT {

  @Autowired Api api;
  @Autowired World world;
  @Autowired PersonalData personal;

  Family family;
  RestTestClient carla;

  @BeforeEach
  void aFamilyOfTwoGrownUpsAndAChild() {
    family = Family.of(world, personal, 30, 9);
    carla = api.as("carla.coordina", Role.COORDINATOR);
  }

  @Test
  void whatIsNotOnItsWayGoesToSomebodyElseAndTheRestStays() {
    world.released(family.place(), 1);
    UUID plan = world.plan(family.place(), 2).id();
    UUID transfer = world.transfers(plan).getFirst();
    String before = fingerprint(transfer);
    UUID change = Family.change(family.proposesPayee(family.member(1)));

    JsonNode shown = json(carla.get().uri(path(change)).exchange());
    assertThat(shown.path("instalments").valueStream().map(it -> it.path("moves").asBoolean()))
        .containsExactly(false, true);
    assertThat(confirm(carla, change).path("change").path("state").asString()).isEqualTo("APPLIED");

    assertThat(family.promisedTo(1)).isEqualTo(family.head());
    assertThat(family.promisedTo(2)).isEqualTo(family.member(1));
    assertThat(fingerprint(transfer)).isNotEqualTo(before);
    assertThat(family.told(family.promise(2)))
        .containsExactly(
            "1 TransferPromised " + family.head(), "3 TransferPromised " + family.member(1));
    assertThat(
            family.one(
                Long.class,
                """
                SELECT count(DISTINCT payload::jsonb ->> 'dueAt') FROM event_history
                 WHERE aggregate_id = ? AND type = 'TransferPromised'
                """,
                family.promise(2)))
        .isOne();
    theDraftIsPaidToWhoeverReceivesNow(plan);
  }

  private void theDraftIsPaidToWhoeverReceivesNow(UUID plan) {
    world.step(ANA, plan, "submit", Map.of());
    world.approve(FABIAN, plan);
    world.approve(FLOR, plan);
    assertThat(carlasPart(plan)).isEqualTo("PREPARER");
    world.step(RITA, plan, "release", Map.of());
    world.awaitState(plan, "RELEASED");
    assertThat(
            family.one(
                String.class,
                "SELECT concat_ws(' ', approved_sequence, person_id) FROM transfer WHERE plan_id = ?",
                plan))
        .isEqualTo("4 " + family.member(1));
  }

  private String carlasPart(UUID plan) {
    return family.one(
        String.class,
        "SELECT part FROM plan_participant WHERE plan_id = ? AND username = 'carla.coordina'",
        plan);
  }

  @Test
  void whatWasOnItsWayFollowsOnceItIsFreeAndPlannedAgain() {
    UUID plan = world.submitted(family.place(), 1);
    confirm(carla, Family.change(family.proposesPayee(family.member(1))));
    assertThat(family.promisedTo(1)).isEqualTo(family.head());
    world.step(ANA, plan, "discard", Map.of("reason", "Otra vez"));

    UUID again = world.plan(family.place(), 1).id();
    assertThat(family.promisedTo(1)).isEqualTo(family.member(1));
    assertThat(
            family.one(
                UUID.class,
                "SELECT person_id FROM transfer WHERE plan_id = ? AND holds_slot",
                again))
        .isEqualTo(family.member(1));
    assertThat(family.told(family.promise(1))).last().asString().endsWith(" " + family.member(1));
  }

  @Test
  void aPlanThatIsSentBackCanStillBeMadeOutToThem() {
    UUID plan = world.submitted(family.place(), 1);
    confirm(carla, Family.change(family.proposesPayee(family.member(1))));
    assertThat(problem(family.member(1))).isEqualTo("household-same");
    world.step(FABIAN, plan, "send-back", Map.of("reason", "Otra vez"));
    confirm(carla, Family.change(family.proposesPayee(family.member(1))));
    assertThat(family.promisedTo(1)).isEqualTo(family.member(1));
    assertThat(family.one(UUID.class, "SELECT person_id FROM transfer WHERE plan_id = ?", plan))
        .isEqualTo(family.member(1));
  }

  @Test
  void whatIsPromisedLaterIsPromisedToThem() {
    confirm(carla, Family.change(family.proposesPayee(family.member(1))));
    family
        .world()
        .owner()
        .update(
            "INSERT INTO programme_cycle (programme_id, number, due_at) VALUES (?, 3, app_now() + interval '90 days')",
            family.place().programme());
    world.enrol(family.place());

    assertThat(family.promisedTo(3)).isEqualTo(family.member(1));
    assertThat(family.told(family.promise(1))).last().asString().startsWith("2 TransferPromised");
  }

  @Test
  void eachReasonWhyNotIsSaid() {
    assertThat(problem(family.member(2))).isEqualTo("household-child");
    assertThat(problem(family.head())).isEqualTo("household-same");
    Family alone = Family.of(world, personal);
    assertThat(alone.proposesPayee(alone.head()).body().path("hindrances").toString())
        .contains("ALONE", "SAME");

    owner("UPDATE person SET open_duplicates = 1 WHERE id = ?", family.member(2));
    assertThat(problem(family.member(1))).isEqualTo("household-duplicate");
    owner("UPDATE person SET open_duplicates = 0 WHERE id = ?", family.member(2));

    UUID change = Family.change(family.proposesPayee(family.member(1)));
    assertThat(problem(family.member(1))).isEqualTo("household-already-proposed");
    assertThat(world.post(ANA, path(change) + "/confirm", Map.of()).problem())
        .isEqualTo("household-change-own");
    family.add(40);
    assertThat(problem(carla, change)).isEqualTo("household-change-stale");
    assertThat(world.post(RITA, path(change) + "/withdraw", Map.of()).status()).isEqualTo(200);
    assertThat(problem(carla, change)).isEqualTo("household-change-decided");
    assertThat(family.promisedTo(1)).isEqualTo(family.head());
  }

  @Test
  void whileSomebodyAsksToBeErasedNothingChanges() {
    world.post(
        ANA,
        "/api/v1/people/" + family.member(2) + "/data-requests",
        Map.of("kind", "ERASURE", "received", "2026-01-05", "words", "Lo pide"));
    assertThat(problem(family.member(1))).isEqualTo("household-erasure");
  }

  @Test
  void whoeverReceivesNoLongerKeepsNobodyFromBeingPaid() {
    String hindrances = "SELECT erasure_hindrances(?)::text";
    assertThat(family.one(String.class, hindrances, family.head())).isEqualTo("{OWED,HEAD}");
    confirm(carla, Family.change(family.proposesPayee(family.member(1))));
    assertThat(family.one(String.class, hindrances, family.head())).isEqualTo("{}");
    assertThat(family.one(String.class, hindrances, family.member(1))).isEqualTo("{OWED,HEAD}");
  }

  @Test
  void ofTwoWhoConfirmAtOnceOneDoesIt() throws Exception {
    UUID change = Family.change(family.proposesPayee(family.member(1)));
    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> calls =
          List.of(
              () -> status(carla, change), () -> status(api.as(RITA, Role.COORDINATOR), change));
      assertThat(both.invokeAll(calls).stream().map(Future::resultNow))
          .containsExactlyInAnyOrder(200, 409);
    }
    assertThat(family.told(family.promise(1))).hasSize(2);
  }

  private void owner(String sql, Object... params) {
    assertThat(world.owner().update(sql, params)).isOne();
  }

  private String problem(UUID person) {
    return family.proposesPayee(person).problem();
  }

  private static String problem(RestTestClient client, UUID change) {
    return confirm(client, change).path("type").asString().replace("urn:puente:problem:", "");
  }

  private String fingerprint(UUID transfer) {
    return family.one(
        String.class,
        "SELECT concat(person_id, encode(payee_fingerprint, 'hex')) FROM transfer WHERE id = ?",
        transfer);
  }
}
