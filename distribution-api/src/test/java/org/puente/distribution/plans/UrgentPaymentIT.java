package org.puente.distribution.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.puente.distribution.plans.Officers.ANA;
import static org.puente.distribution.plans.Officers.FABIAN;
import static org.puente.distribution.plans.Officers.FLOR;
import static org.puente.distribution.plans.Officers.RITA;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.Officers.Answer;
import org.puente.distribution.plans.World.Place;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** One household is paid outside the month's plan, once, by the same hands. */
@DistributionTest
class UrgentPaymentIT {

  private static final String URGENT = "/api/v1/plans/urgent";

  @Autowired World world;
  @Autowired Api api;

  @Test
  void itIsAPlanOfOneTransferThatGoesTheWayOfAll() {
    Place place = world.promised(2, "1000.00");
    UUID promise = promise(place, 1);

    Answer plan = pay(promise);

    assertThat(plan.status()).isEqualTo(201);
    assertThat(plan.body().path("count").asInt()).isEqualTo(1);
    assertThat(plan.body().path("urgent").path("reason").asString()).isEqualTo("LONG_WAIT");
    world.step(ANA, plan.id(), "submit", Map.of());
    assertThat(world.approve(ANA, plan.id()).status()).isEqualTo(403);
    assertThat(world.approve(FABIAN, plan.id()).status()).isEqualTo(200);
    assertThat(world.approve(FABIAN, plan.id()).problem()).isEqualTo("same-person-twice");
    assertThat(world.approve(FLOR, plan.id()).status()).isEqualTo(200);
    assertThat(world.step(FLOR, plan.id(), "release", Map.of()).problem())
        .isEqualTo("same-person-twice");
    assertThat(world.step(RITA, plan.id(), "release", Map.of()).problem())
        .isEqualTo("float-exceeded");
    world.fund(place, "100.00");
    assertThat(world.step(RITA, plan.id(), "release", Map.of()).status()).isEqualTo(202);
    world.awaitState(plan.id(), "RELEASED");
    assertThat(world.plan(place, 1).body().path("count").asInt()).isEqualTo(1);
    Books.balance(world.owner(), place.programme());
  }

  @Test
  void whoeverPreparedItDoesNotApproveItInAnotherRoleEither() {
    Place place = world.promised(1, "1000.00");
    var both =
        new Caller(
            UUID.randomUUID(),
            "dos.papeles",
            Set.of(
                Grant.everywhere(Role.PROGRAMME_OFFICER), Grant.everywhere(Role.FINANCE_OFFICER)));
    UUID promise = promise(place, 1);
    api.as(both).post().uri(URGENT).body(body(promise)).exchange().expectStatus().isCreated();
    UUID plan = planOf(promise);
    world.step(ANA, plan, "submit", Map.of());

    api.as(both)
        .post()
        .uri("/api/v1/plans/" + plan + "/approve")
        .body(Map.of("digest", world.digest(plan)))
        .exchange()
        .expectStatus()
        .isEqualTo(409);
  }

  @RepeatedTest(3)
  void ofTwoOfficersInTheSameInstantOneMakesThePlan() throws Exception {
    UUID promise = promise(world.promised(1, "1000.00"), 1);

    List<Integer> answers = atOnce(() -> pay("una", promise), () -> pay("otra", promise));

    assertThat(answers).containsExactlyInAnyOrder(201, 409);
    assertThat(plans(promise)).isEqualTo(1);
  }

  @RepeatedTest(3)
  void aDoubleClickIsOnePayment() throws Exception {
    UUID promise = promise(world.promised(1, "1000.00"), 1);

    List<Integer> answers = atOnce(() -> pay(promise).status(), () -> pay(promise).status());

    assertThat(answers).containsExactly(201, 201);
    assertThat(plans(promise)).isEqualTo(1);
  }

  @Test
  void whatThePlanOfTheMonthHoldsIsNotPaidBesideIt() {
    Place place = world.promised(1, "1000.00");
    UUID monthly = world.plan(place, 1).id();

    Answer refused = pay(promise(place, 1));

    assertThat(refused.problem()).isEqualTo("already-planned");
    assertThat(refused.body().path("plan").asString()).isEqualTo(monthly.toString());
    assertThat(pay(promise(place, 2)).status()).isEqualTo(201);
  }

  @Test
  void aHouseholdWithAnOpenDuplicateWaits() {
    Place place = world.promised(1, "1000.00");
    world
        .owner()
        .update("UPDATE person SET open_duplicates = 1 WHERE programme_id = ?", place.programme());

    assertThat(pay(promise(place, 1)).problem()).isEqualTo("not-owed");
    assertThat(
            world
                .owner()
                .queryForObject(
                    "SELECT count(*) FROM payment_plan WHERE programme_id = ?",
                    Integer.class,
                    place.programme()))
        .isZero();
  }

  @Test
  void somebodyOfAnotherPlaceIsNotFound() {
    Place place = world.promised(1, "1000.00");
    UUID promise = promise(place, 1);
    UUID person =
        world
            .owner()
            .queryForObject("SELECT person_id FROM promise WHERE id = ?", UUID.class, promise);
    var elsewhere =
        new Caller(
            UUID.randomUUID(),
            "de.otro.lugar",
            Set.of(new Grant(Role.PROGRAMME_OFFICER, Grant.ALL, Grant.ALL, world.territory())));

    api.as(elsewhere).post().uri(URGENT).body(body(promise)).exchange().expectStatus().isNotFound();
    api.as(elsewhere)
        .get()
        .uri("/api/v1/people/" + person + "/owed")
        .exchange()
        .expectStatus()
        .isNotFound();
    assertThat(world.get(ANA, "/api/v1/people/" + person + "/owed").body()).hasSize(2);
  }

  @Test
  void theDatabaseItselfKeepsAnUrgentPlanToItsPromise() {
    Place place = world.promised(1, "1000.00");
    UUID promise = promise(place, 1);
    UUID plan = pay(promise).id();
    UUID next = promise(place, 2);
    UUID monthly = world.plan(place, 2).id();

    refuses("pays one promise, once", COPY_FREE, plan, next);
    refuses("one_slot", COPY, monthly, promise);
    refuses("is not made for promise", MARK, monthly, next);
    refuses(
        "stays in its plan", "UPDATE transfer SET plan_id = ? WHERE plan_id = ?", plan, monthly);
    refuses("append-only", "DELETE FROM urgent_payment WHERE plan_id = ?", plan);
    refuses(
        "append-only", "UPDATE urgent_payment SET promise_id = ? WHERE plan_id = ?", next, plan);
  }

  private static final String COPY =
      """
      INSERT INTO transfer (id, plan_id, promise_id, programme_id, household_id, person_id, cycle, amount, due_at,
                            sealed_payee, payee_fingerprint, approved_sequence)
      SELECT uuidv7(), ?, p.id, p.programme_id, p.household_id, p.person_id, p.cycle, p.amount, p.due_at, 'x', 'x', 9
        FROM promise p WHERE p.id = ?
      """;

  /** With no slot, as what was cancelled, so that nothing else refuses it. */
  private static final String COPY_FREE =
      COPY.replace("approved_sequence)", "approved_sequence, state, holds_slot)")
          .replace("'x', 9", "'x', 9, 'CANCELLED', false");

  private static final String MARK =
      """
      INSERT INTO urgent_payment (plan_id, promise_id, reason, asked_by, asked_by_name)
      VALUES (?, ?, 'LEAVING', uuidv7(), 'x')
      """;

  private void refuses(String why, String sql, Object... values) {
    assertThatThrownBy(() -> world.owner().update(sql, values))
        .rootCause()
        .hasMessageContaining(why);
  }

  private UUID promise(Place place, int cycle) {
    return world
        .client()
        .sql("SELECT id FROM promise WHERE programme_id = ? AND cycle = ? ORDER BY id LIMIT 1")
        .params(place.programme(), cycle)
        .query(UUID.class)
        .single();
  }

  private UUID planOf(UUID promise) {
    return world
        .client()
        .sql("SELECT plan_id FROM urgent_payment WHERE promise_id = ?")
        .param(promise)
        .query(UUID.class)
        .single();
  }

  private int plans(UUID promise) {
    return world
        .client()
        .sql("SELECT count(*) FROM transfer WHERE promise_id = ?")
        .param(promise)
        .query(Integer.class)
        .single();
  }

  private Answer pay(UUID promise) {
    return world.post(ANA, URGENT, body(promise));
  }

  private int pay(String user, UUID promise) {
    return api.as(user, Role.PROGRAMME_OFFICER)
        .post()
        .uri(URGENT)
        .body(body(promise))
        .exchange()
        .expectBody(String.class)
        .returnResult()
        .getStatus()
        .value();
  }

  private static Map<String, Object> body(UUID promise) {
    return Map.of("promiseId", promise, "reason", "LONG_WAIT");
  }

  @SafeVarargs
  private static List<Integer> atOnce(Callable<Integer>... calls) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(List.of(calls)).stream().map(future -> future.resultNow()).toList();
    }
  }
}
