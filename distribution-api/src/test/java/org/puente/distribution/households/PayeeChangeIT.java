package org.puente.distribution.households;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.puente.distribution.plans.Officers.ANA;
import static org.puente.distribution.plans.Officers.FABIAN;
import static org.puente.distribution.plans.Officers.FLOR;
import static org.puente.distribution.plans.Officers.RITA;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Refused;
import org.puente.distribution.people.PersonalData;
import org.puente.distribution.plans.World;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
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
    world.step(ANA, plan, "discard", Map.of());

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
    world.step(FABIAN, plan, "send-back", Map.of("observations", "Otra vez"));
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
  void aPromiseThatIsMadeMeanwhileIsTheirsOrIsNotMade() {
    assertThatThrownBy(
            () ->
                world
                    .owner()
                    .update(
                        """
                        INSERT INTO promise (enrolment_id, programme_id, household_id, person_id, organisation_id,
                                             territory, cycle, due_at, amount, currency)
                        SELECT enrolment_id, programme_id, uuidv7(), ?, organisation_id, territory, cycle, due_at,
                               amount, currency
                          FROM promise WHERE id = ?
                        """,
                        family.member(1),
                        family.promise(1)))
        .is(Refused.BY_A_RULE)
        .hasMessageContaining("Somebody else receives by now");
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

  @Test
  void nobodyChangesItPastTheTwo() {
    UUID change = Family.change(family.proposesPayee(family.member(1)));
    for (String sql :
        List.of(
            "UPDATE promise SET person_id = '%2$s' WHERE household_id = '%1$s'",
            "UPDATE enrolment SET person_id = '%2$s' WHERE household_id = '%1$s'",
            "UPDATE household_change SET to_person = '%3$s' WHERE household_id = '%1$s'",
            "UPDATE household_change SET reason_enc = '\\x01' WHERE household_id = '%1$s'",
            "UPDATE household_change SET state = 'APPLIED', ended_by = uuidv7(), ended_by_name = 'x',"
                + " ended_at = now(), ended_in = pg_current_xact_id() WHERE household_id = '%1$s'",
            "UPDATE household_change SET state = 'APPLIED', ended_by = proposed_by,"
                + " ended_by_name = 'x', ended_at = now(), ended_in = pg_current_xact_id()"
                + " WHERE household_id = '%1$s'")) {
      refused(sql.formatted(family.household(), family.member(1), family.member(2)));
    }
    UUID plan = world.submitted(family.place(), 1);
    confirm(carla, change);
    refused(
        "UPDATE transfer SET person_id = '%s' WHERE plan_id = '%s'"
            .formatted(family.member(1), plan));
    refused(
        "UPDATE promise SET person_id = '%s' WHERE id = '%s'"
            .formatted(family.member(1), family.promise(1)));
    assertThat(family.promisedTo(1)).isEqualTo(family.head());
    assertThat(family.promisedTo(2)).isEqualTo(family.member(1));
  }

  @Test
  void whyIsNobodysBusinessWhoPays() {
    UUID change = Family.change(family.proposesPayee(family.member(1)));
    assertThat(world.get(FLOR, path(change)).status()).isEqualTo(403);
    assertThat(world.get(RITA, path(change)).body().path("change").path("reason").asString())
        .isEqualTo("Él le quita el dinero");
    assertThat(
            family.one(
                Long.class,
                "SELECT count(*) FROM audit_event e WHERE e::text LIKE '%quita el dinero%'"))
        .isZero();
  }

  @Test
  void elsewhereThereIsNoSuchHousehold() {
    UUID change = Family.change(family.proposesPayee(family.member(1)));
    var elsewhere =
        api.as(
            new Caller(
                UUID.randomUUID(),
                "celia",
                Set.of(
                    new Grant(
                        Role.COORDINATOR,
                        family.place().organisation().toString(),
                        family.place().programme().toString(),
                        world.territory()))));
    assertThat(status(elsewhere, change)).isEqualTo(404);
    assertThat(
            elsewhere
                .post()
                .uri("/api/v1/people/" + family.member(1) + "/payee-change")
                .body(Map.of("reason", "x"))
                .exchange()
                .returnResult()
                .getStatus()
                .value())
        .isEqualTo(404);
  }

  private void refused(String sql) {
    assertThatThrownBy(() -> world.owner().update(sql))
        .as(sql)
        .isInstanceOf(DataAccessException.class)
        .is(Refused.BY_A_RULE);
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

  private static JsonNode confirm(RestTestClient client, UUID change) {
    return json(client.post().uri(path(change) + "/confirm").exchange());
  }

  private static int status(RestTestClient client, UUID change) {
    return client
        .post()
        .uri(path(change) + "/confirm")
        .exchange()
        .returnResult()
        .getStatus()
        .value();
  }

  private static JsonNode json(RestTestClient.ResponseSpec answer) {
    return Objects.requireNonNull(
        answer.expectBody(JsonNode.class).returnResult().getResponseBody());
  }

  private static String path(UUID change) {
    return "/api/v1/household-changes/" + change;
  }

  private String fingerprint(UUID transfer) {
    return family.one(
        String.class,
        "SELECT concat(person_id, encode(payee_fingerprint, 'hex')) FROM transfer WHERE id = ?",
        transfer);
  }
}
