package org.puente.distribution.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.puente.distribution.plans.Officers.FLOR;
import static org.puente.distribution.plans.Officers.RITA;
import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.DATA_PROTECTION_OFFICER;
import static org.puente.events.access.Role.FINANCE_OFFICER;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Refused;
import org.puente.distribution.people.PersonalData;
import org.puente.distribution.plans.Funders;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.puente.distribution.screening.batch.ScreeningPlans;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.audit.AuditTrail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Payees are compared with a list only where an agreement requires it; nothing waits for it. */
@DistributionTest
class ScreeningIT {

  private static final String MATCHES = "/api/v1/screening-matches";

  @Autowired Api api;
  @Autowired World world;
  @Autowired Funders funders;
  @Autowired ScreeningPlans screening;

  @Autowired Screenings screenings;
  @Autowired SanctionsLists lists;
  @Autowired PersonalData personal;
  @Autowired AuditTrail audit;
  @Autowired TransactionTemplate transaction;
  @Autowired Clock clock;
  @Autowired ScopedDataSource dataSource;

  ScreeningOffice office;
  Place place;
  RestTestClient dario;
  RestTestClient flor;

  @BeforeEach
  void aProgrammeAndAList() {
    office = ScreeningOffice.opened(api, world);
    place = office.place();
    dario = office.dario();
    flor = office.of(place, "flor", FINANCE_OFFICER);
    assertThat(office.upload("Persona 1", "A").status()).isEqualTo(201);
  }

  private List<UUID> found(UUID plan) {
    return world
        .client()
        .sql("SELECT id FROM screening_match WHERE plan_id = ? ORDER BY id")
        .param(plan)
        .query(UUID.class)
        .list();
  }

  private static ScreeningOffice.Answer step(RestTestClient who, UUID match, String step) {
    Map<String, Object> body = new HashMap<>(Map.of("words", "Otra edad"));
    if (step.equals("propose")) {
      body.put("verdict", "DIFFERENT");
    }
    return ScreeningOffice.answer(
        who.post().uri(MATCHES + "/" + match + "/" + step).body(body).exchange());
  }

  private UUID screened() {
    office.require(office.agreement());
    UUID plan = world.approved(place, 1);
    screening.screen();
    return plan;
  }

  @Test
  void nobodyIsScreenedUnlessAnAgreementInForceRequiresIt() {
    UUID plan = world.approved(place, 1);

    screening.screen();
    assertThat(office.require(null).problem()).isEqualTo("screening-baseless");
    assertThat(office.require(UUID.randomUUID()).problem()).isEqualTo("screening-baseless");
    screening.screen();

    assertThat(runs(plan)).isZero();
    assertThat(office.require(office.agreement()).status()).isEqualTo(204);
    assertThat(office.require(office.agreement()).problem()).isEqualTo("screening-required");
    screening.screen();
    assertThat(runs(plan)).isOne();
    assertThat(found(plan)).hasSize(1);
    screening.screen();
    assertThat(runs(plan)).isOne();
  }

  private int runs(UUID plan) {
    return world
        .client()
        .sql("SELECT count(*) FROM screening_run WHERE plan_id = ?")
        .param(plan)
        .query(Integer.class)
        .single();
  }

  @Test
  void aMatchBlocksNothingAndTwoPeopleDecideIt() {
    UUID plan = screened();
    UUID match = found(plan).getFirst();

    assertThat(step(flor, match, "confirm").problem()).isEqualTo("match-decided");
    assertThat(step(flor, match, "propose").status()).isEqualTo(200);
    assertThat(step(flor, match, "confirm").problem()).isEqualTo("match-own");
    assertThat(step(dario, match, "object").status()).isEqualTo(200);
    assertThat(step(flor, match, "propose").status()).isEqualTo(200);
    assertThat(step(dario, match, "confirm").status()).isEqualTo(200);
    assertThat(step(dario, match, "propose").problem()).isEqualTo("match-decided");
    assertThat(step(office.of(place, "felipe", FINANCE_OFFICER), match, "confirm").problem())
        .isEqualTo("match-decided");
  }

  @Test
  void aThresholdThatTakesEverybodyForSomebodyIsToldOnceAndGivenUp() {
    office.require(office.agreement());
    UUID plan = world.approved(place, 1);
    var impatient =
        new ScreeningPlans(screenings, lists, personal, audit, transaction, clock, dataSource, 0);

    impatient.screen();
    impatient.screen();

    assertThat(runs(plan)).isZero();
    assertThat(
            world
                .client()
                .sql(
                    "SELECT count(*) FROM audit_event WHERE subject = ? AND action = 'screening.given-up'")
                .param(plan.toString())
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void aPlanIsReleasedWhileMatchesWait() {
    UUID plan = screened();
    assertThat(found(plan)).isNotEmpty();
    funders.confirm("fabian.aprueba", funders.proven(FLOR, place.programme(), "300.00"), 2);

    assertThat(world.step(RITA, plan, "release", Map.of()).status()).isEqualTo(202);
    world.awaitState(plan, "RELEASED");
  }

  @Test
  void whoeverWasSomebodyElseIsNotFoundAgainInTheNextVersion() {
    UUID plan = screened();
    UUID match = found(plan).getFirst();
    step(flor, match, "propose");
    step(dario, match, "confirm");
    assertThat(office.upload("Persona 1", "B").status()).isEqualTo(201);
    assertThat(office.upload("Persona 1", "B").problem()).isEqualTo("list-known");

    screening.screen();

    assertThat(runs(plan)).isEqualTo(2);
    assertThat(found(plan)).containsExactly(match);
  }

  @Test
  void onlyThoseWhoDecideLearnOfAMatch() {
    UUID match = found(screened()).getFirst();
    Place elsewhere = world.programme("1000.00");

    assertThat(ScreeningOffice.answer(flor.get().uri(MATCHES + "/" + match).exchange()).status())
        .isEqualTo(200);
    for (var other :
        List.of(
            office.of(elsewhere, "fina", FINANCE_OFFICER),
            office.of(elsewhere, "dora", DATA_PROTECTION_OFFICER))) {
      assertThat(ScreeningOffice.answer(other.get().uri(MATCHES + "/" + match).exchange()).status())
          .isEqualTo(404);
      assertThat(step(other, match, "propose").status()).isEqualTo(404);
    }
    assertThat(
            ScreeningOffice.answer(
                    office.of(place, "rita", COORDINATOR).get().uri(MATCHES).exchange())
                .status())
        .isEqualTo(403);
    assertThat(
            world
                .client()
                .sql(
                    "SELECT count(*) FROM audit_event WHERE subject = ? AND action = 'screening.read'")
                .param(match.toString())
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void theDatabaseKeepsItEvenFromItsOwner() {
    UUID plan = screened();
    UUID match = found(plan).getFirst();
    step(flor, match, "propose");
    String taken =
        "INSERT INTO screening_step SELECT match_id, 2, '%s', '%s', 'x', %s, 'x' FROM screening_step WHERE match_id = '"
            + match
            + "'";
    for (String attack :
        List.of(
            taken.formatted("CONFIRMED", "DIFFERENT", "taken_by"),
            taken.formatted("CONFIRMED", "SAME", "uuidv7()"),
            taken.formatted("PROPOSED", "SAME", "uuidv7()"),
            "INSERT INTO screening_step VALUES ('"
                + match
                + "', 5, 'CONFIRMED', 'DIFFERENT', 'x', uuidv7(), 'x')",
            "UPDATE screening_step SET verdict = 'SAME' WHERE match_id = '" + match + "'",
            "DELETE FROM screening_step WHERE match_id = '" + match + "'",
            "UPDATE screening_match SET due_at = due_at + interval '1 day' WHERE id = '"
                + match
                + "'",
            "DELETE FROM sanctions_entry",
            "UPDATE screening_mandate SET threshold = 0.8 WHERE programme_id = '"
                + place.programme()
                + "'",
            "INSERT INTO screening_run SELECT uuidv7(), plan_id, round + 1, mandate_id, list_id, 0.80, 1 FROM screening_run WHERE plan_id = '"
                + plan
                + "'",
            "INSERT INTO screening_mandate (id, programme_id, clause, list, threshold, recorded_by, recorder) SELECT uuidv7(), programme_id, 'x', 'OTHER', 0.9, recorded_by, 'x' FROM screening_mandate WHERE programme_id = '"
                + place.programme()
                + "'")) {
      assertThatThrownBy(() -> world.owner().update(attack))
          .as(attack)
          .isInstanceOf(DataAccessException.class)
          .is(Refused.BY_A_RULE);
    }
    world
        .owner()
        .update(
            "UPDATE screening_mandate SET ended_by = uuidv7(), ender = 'x', ended_at = app_now() WHERE programme_id = ?",
            place.programme());
    assertThatThrownBy(
            () ->
                world
                    .owner()
                    .update(
                        "INSERT INTO screening_run SELECT uuidv7(), plan_id, round + 1, mandate_id, list_id, threshold, 1 FROM screening_run WHERE plan_id = ?",
                        plan))
        .rootCause()
        .hasMessageContaining("unless an agreement in force requires it");
  }
}
