package org.puente.distribution.steps;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
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
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever waits is told of the step: each plan's, and each report's that is wanted. */
@DistributionTest
class StepsIT {

  @Autowired World world;
  @Autowired Api api;

  @Test
  void a_plan_is_told_at_each_step_until_it_is_released() {
    Place place = world.promised(2, "1000.00");
    UUID plan = world.plan(place, 1).id();
    told(plan, "PREPARATION");
    world.step(ANA, plan, "submit", Map.of());
    told(plan, "PREPARATION", "APPROVAL");
    world.approve(FABIAN, plan);
    world.approve(FLOR, plan);
    told(plan, "PREPARATION", "APPROVAL", "AWAITING_FUNDS");

    world.fund(place, "1000.00");
    told(plan, "PREPARATION", "APPROVAL", "AWAITING_FUNDS", "RELEASE");
    world.step(RITA, plan, "release", Map.of());
    told(plan, "PREPARATION", "APPROVAL", "AWAITING_FUNDS", "RELEASE", "-");
  }

  @Test
  void a_plan_waits_for_the_float_of_what_still_goes_out_and_not_of_what_was_cancelled() {
    Place place = world.promised(2, "1000.00");
    world.fund(place, "100.00");
    UUID plan = world.approved(place, 1);
    stands(plan, "AWAITING_FUNDS");
    assertThat(world.step(RITA, plan, "release", Map.of()).problem()).isEqualTo("float-exceeded");

    world.stop("cancel", world.transfers(plan).getFirst());

    stands(plan, "RELEASE");
    assertThat(world.step(RITA, plan, "release", Map.of()).status()).isEqualTo(202);
  }

  @Test
  void a_plan_that_a_missing_report_stops_waits_for_the_report() {
    Place place = world.promised(2, "1000.00");
    UUID report = demanded(place, "2026-01-15");
    told(report, "AWAITING_PARTNER_REPORT");
    api.as(FLOR, Role.FINANCE_OFFICER)
        .put()
        .uri("/api/v1/programmes/" + place.programme() + "/report-policy")
        .body(Map.of("stops", "SUBMISSION"))
        .exchange()
        .expectStatus()
        .isOk();
    UUID plan = world.plan(place, 1).id();
    told(plan, "AWAITING_PARTNER_REPORT");

    world.post(
        FABIAN,
        "/api/v1/partner-reports/" + report + "/waive",
        Map.of("reason", "Se cerró el socio"));
    told(report, "AWAITING_PARTNER_REPORT", "-");
    told(plan, "AWAITING_PARTNER_REPORT", "PREPARATION");
  }

  private UUID demanded(Place place, String day) {
    return world
        .post(
            ANA,
            "/api/v1/programmes/" + place.programme() + "/partner-reports",
            Map.of(
                "organisationId", place.organisation(), "title", "Informe narrativo", "dueOn", day))
        .id();
  }

  /** What the history holds of it, in order; a dash where nobody waits at it any more. */
  private void told(UUID subject, String... steps) {
    await()
        .atMost(20, SECONDS)
        .untilAsserted(() -> assertThat(history(subject)).containsExactly(steps));
  }

  private void stands(UUID subject, String step) {
    await().atMost(20, SECONDS).untilAsserted(() -> assertThat(history(subject)).endsWith(step));
  }

  private List<String> history(UUID subject) {
    return world
        .client()
        .sql(
            """
            SELECT CASE WHEN (payload::jsonb -> 'open')::boolean THEN payload::jsonb ->> 'step' ELSE '-' END
              FROM event_history WHERE aggregate_id = ? AND topic = 'ptm.steps' ORDER BY sequence
            """)
        .param(subject)
        .query(String.class)
        .list();
  }
}
