package org.puente.distribution.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.distribution.plans.Officers.ANA;
import static org.puente.distribution.plans.Officers.FABIAN;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.World.Place;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.testing.TestDatabase;
import org.puente.events.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Long work goes on where it was, whoever dies, and does nothing twice. */
@DistributionTest
class PlanWorkIT {

  @Autowired World world;
  @Autowired Api api;
  @Autowired TestDatabase database;

  @Test
  void whoDoesNotWaitIsToldWhereToLook() {
    Place place = world.promised(3, "1000.00");

    var answer =
        api.as(ANA, Role.PROGRAMME_OFFICER)
            .post()
            .uri("/api/v1/plans")
            .header("Prefer", "respond-async")
            .body(
                Map.of(
                    "programmeId", place.programme(), "cycle", 1, "territory", place.territory()))
            .exchange()
            .expectBody(JsonNode.class)
            .returnResult();

    assertThat(answer.getStatus().value()).isIn(201, 202);
    UUID plan =
        UUID.fromString(Objects.requireNonNull(answer.getResponseBody()).path("id").asString());
    assertThat(answer.getResponseHeaders().getLocation()).hasPath("/api/v1/plans/" + plan);
    awaitIdle(plan);
    assertThat(world.details(plan).path("count").asInt()).isEqualTo(3);
  }

  @Test
  void aCycleThatTheProgrammeDoesNotHaveIsNothingToPlan() {
    Place place = world.promised(1, "1000.00");

    assertThat(world.plan(place, 7).problem()).isEqualTo("nothing-to-plan");
  }

  @Test
  void aDraftWhoseWorkerDiedGoesOnFromItsMarkAndTakesNobodyTwice() throws Exception {
    Place place = world.promised(40, "100000.00");
    UUID plan = world.plan(place, 1).id();

    try (Connection worker = keepWorkersAway(plan)) {
      // As if it had died after half of the promises were committed.
      world
          .owner()
          .update(
              "UPDATE transfer SET holds_slot = false, state = 'CANCELLED', withheld = true, dropped = true WHERE plan_id = ? AND id > (SELECT id FROM transfer WHERE plan_id = ? ORDER BY id OFFSET 19 LIMIT 1)",
              plan,
              plan);
      begun(
          plan,
          "COLLECTING",
          "(SELECT promise_id FROM transfer WHERE plan_id = payment_plan.id AND NOT dropped ORDER BY promise_id DESC LIMIT 1)");
      assertThat(world.details(plan).path("work").path("kind").asString()).isEqualTo("COLLECTING");
      assertThat(world.stop("hold", world.transfers(plan).getFirst()).problem()).isEqualTo("busy");
      assertThat(world.plan(place, 1).problem()).isEqualTo("being-prepared");
      assertThat(world.step(ANA, plan, "submit", Map.of()).problem()).isEqualTo("busy");
    }

    awaitIdle(plan);
    assertThat(world.details(plan).path("count").asInt()).isEqualTo(40);
    assertThat(
            world
                .owner()
                .queryForObject(
                    "SELECT count(DISTINCT household_id) FROM transfer WHERE plan_id = ? AND holds_slot",
                    Integer.class,
                    plan))
        .isEqualTo(40);
  }

  @Test
  void aDraftThatIsCollectedFromTheStartAgainGetsNobodyTwice() {
    Place place = world.promised(10, "10000.00");
    UUID plan = world.plan(place, 1).id();

    begun(plan, "COLLECTING", "NULL");

    awaitIdle(plan);
    assertThat(world.transfers(plan)).hasSize(10);
  }

  @Test
  void whatIsCollectedSideBySideIsEverybodyOnce() {
    // Three stretches, so that two go side by side and one is left.
    Place place = world.promised(4_100, "10000000.00");
    UUID plan = world.plan(place, 1).id();

    awaitIdle(plan);

    assertThat(
            world
                .owner()
                .queryForMap(
                    "SELECT count(*)::int AS transfers, count(DISTINCT household_id)::int AS households, max(work_done) AS counted FROM transfer JOIN payment_plan p ON p.id = plan_id WHERE plan_id = ?",
                    plan))
        .isEqualTo(Map.of("transfers", 4_100, "households", 4_100, "counted", 4_100));
  }

  @Test
  void aSubmissionWhoseWorkerDiedIsFinishedOnceAndFrozenMeanwhile() throws Exception {
    Place place = world.promised(3, "1000.00");
    UUID plan = world.plan(place, 1).id();

    try (Connection worker = keepWorkersAway(plan)) {
      begun(plan, "SUBMITTING", "NULL");
      assertThat(world.stop("cancel", world.transfers(plan).getFirst()).problem())
          .isEqualTo("busy");
      // A second click is no second submission.
      assertThat(world.step(ANA, plan, "submit", Map.of()).status()).isEqualTo(202);
    }

    world.awaitState(plan, "SUBMITTED");
    assertThat(world.approve(FABIAN, plan).status()).isEqualTo(200);
    assertThat(
            world
                .owner()
                .queryForObject("SELECT round FROM payment_plan WHERE id = ?", Integer.class, plan))
        .isEqualTo(1);
  }

  @Test
  void aDraftThatIsBeingCollectedCanBeGivenUp() throws Exception {
    Place place = world.promised(3, "1000.00");
    UUID plan = world.plan(place, 1).id();

    try (Connection worker = keepWorkersAway(plan)) {
      begun(plan, "COLLECTING", "NULL");
      assertThat(world.step(ANA, plan, "discard", Map.of("reason", "otro territorio")).status())
          .isEqualTo(200);
    }

    assertThat(world.details(plan).path("state").asString()).isEqualTo("DISCARDED");
    assertThat(world.plan(place, 1).body().path("count").asInt()).isEqualTo(3);
  }

  private void begun(UUID plan, String work, String after) {
    Caller ana = TestTokens.caller(ANA, Role.PROGRAMME_OFFICER);
    world
        .owner()
        .update(
            "UPDATE payment_plan SET work = ?, work_for = ?::jsonb, work_done = 0, work_total = NULL, work_after = "
                + after
                + " WHERE id = ?",
            work,
            JsonMapper.shared().writeValueAsString(ana),
            plan);
  }

  /** Holds the session lock that a worker needs. */
  private Connection keepWorkersAway(UUID plan) throws SQLException {
    Connection session = database.asOwner().getConnection();
    try (PreparedStatement lock =
        session.prepareStatement("SELECT pg_advisory_lock(hashtextextended(?, 7))")) {
      lock.setString(1, "work:" + plan);
      lock.execute();
    }
    return session;
  }

  private void awaitIdle(UUID plan) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> world.details(plan).path("work").path("kind").asString("").isEmpty());
  }
}
