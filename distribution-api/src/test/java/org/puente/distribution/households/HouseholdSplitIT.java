package org.puente.distribution.households;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.puente.distribution.plans.Officers.ANA;

import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.puente.events.access.Role;
import org.puente.events.ids.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@DistributionTest
class HouseholdSplitIT {

  /** Of a household, cycle by cycle. */
  private static final String OWED =
      """
      SELECT coalesce(string_agg(concat_ws(' ', cycle, coalesce(owed, amount)), ', ' ORDER BY cycle), '')
        FROM promise WHERE household_id = ?
      """;

  @Autowired Api api;
  @Autowired World world;
  @Autowired PersonalData personal;

  Family family;
  UUID home;
  RestTestClient carla;

  @BeforeEach
  void aFamilyOfThreeGrownUpsAndAChild() {
    family = Family.of(world, personal, 30, 28, 9);
    home = family.household();
    carla = api.as("carla.coordina", Role.COORDINATOR);
  }

  @Test
  void bothAreOwedByTheirSizeAndWhatIsOnItsWayStaysWhole() {
    world.released(family.place(), 1);
    UUID plan = world.plan(family.place(), 2).id();
    confirm(Family.change(family.proposesSplit(family.member(1), family.member(3))));
    UUID apart = homeOf(family.member(1));

    assertThat(apart).isNotEqualTo(home).isEqualTo(homeOf(family.member(3)));
    assertThat(homeOf(family.member(2))).isEqualTo(home);
    assertThat(family.one(String.class, OWED, home)).isEqualTo("1 160.00, 2 80.00");
    assertThat(family.one(String.class, OWED, apart)).isEqualTo("2 80.00");
    assertThat(
            family.one(
                Long.class,
                "SELECT count(DISTINCT due_at) FROM promise WHERE cycle = 2 AND household_id IN (?, ?)",
                home,
                apart))
        .isOne();
    assertThat(family.told(promise(apart, 2)))
        .containsExactly("1 TransferPromised " + family.member(1));
    assertThat(world.details(plan).path("total").path("amount").asString()).isEqualTo("80.00");
    theNewHouseholdIsPlannedByItself();
    whatIsPromisedLaterIsPromisedToBoth(apart);
  }

  private void theNewHouseholdIsPlannedByItself() {
    var plan = world.plan(family.place(), 2).body();
    assertThat(plan.path("count").asInt()).isOne();
    assertThat(plan.path("total").path("amount").asString()).isEqualTo("80.00");
  }

  private void whatIsPromisedLaterIsPromisedToBoth(UUID apart) {
    world
        .owner()
        .update(
            "INSERT INTO programme_cycle (programme_id, number, due_at) VALUES (?, 3, app_now() + interval '90 days')",
            family.place().programme());
    world.enrol(family.place());
    assertThat(family.one(String.class, OWED, home)).endsWith("3 80.00");
    assertThat(family.one(String.class, OWED, apart)).isEqualTo("2 80.00, 3 80.00");
  }

  @Test
  void whatWasSubmittedSinceItWasProposedStaysWhole() {
    UUID change = Family.change(family.proposesSplit(family.member(1)));
    world.submitted(family.place(), 1);
    confirm(change);

    assertThat(family.one(String.class, OWED, home)).isEqualTo("1 160.00, 2 120.00");
    assertThat(family.one(String.class, OWED, homeOf(family.member(1)))).isEqualTo("2 40.00");
  }

  @Test
  void nobodyIsPaidTwiceForACycleHoweverOftenTheyPart() {
    world.released(family.place(), 1);
    confirm(
        Family.change(family.proposesSplit(family.member(1), family.member(2), family.member(3))));
    refusedTwice(homeOf(family.member(1)));
    confirm(Family.change(family.proposesSplit(family.member(2))));
    refusedTwice(homeOf(family.member(2)));
    assertThat(family.one(String.class, OWED, homeOf(family.member(2)))).isEqualTo("2 40.00");
  }

  /** As cycle 2, but for the cycle that the first household was paid. */
  private void refusedTwice(UUID household) {
    assertThatThrownBy(
            () ->
                world
                    .owner()
                    .update(
                        """
                        INSERT INTO promise (enrolment_id, programme_id, household_id, person_id, organisation_id,
                                             territory, cycle, due_at, amount, currency)
                        SELECT enrolment_id, programme_id, household_id, person_id, organisation_id, territory, 1,
                               (SELECT due_at FROM promise WHERE id = ?), amount, currency
                          FROM promise WHERE household_id = ? AND cycle = 2
                        """,
                        promise(home, 1),
                        household))
        .is(Refused.BY_A_RULE)
        .hasMessageContaining("Nobody is paid twice");
  }

  @Test
  void nobodyLetsAHouseholdPartPastTheTwo() {
    family.proposesSplit(family.member(1));
    for (String sql :
        List.of(
            "UPDATE person SET is_head = false WHERE household_id = '%1$s' AND is_head",
            "UPDATE person SET household_id = (SELECT household_id FROM person WHERE id = '%3$s') WHERE id = '%2$s'",
            "UPDATE household SET size = 2 WHERE id = '%1$s'",
            "UPDATE enrolment SET amount = 1 WHERE household_id = '%1$s'",
            "UPDATE household_change SET leaving = leaving || uuidv7() WHERE household_id = '%1$s'",
            "UPDATE household_change SET new_household_id = uuidv7() WHERE household_id = '%1$s'",
            "UPDATE household_change SET state = 'APPLIED', ended_by = uuidv7(), ended_by_name = 'x',"
                + " ended_at = now(), ended_in = pg_current_xact_id() WHERE household_id = '%1$s'")) {
      String attack = sql.formatted(home, family.member(1), somebodyElseThere());
      assertThatThrownBy(() -> world.owner().update(attack))
          .as(attack)
          .isInstanceOf(DataAccessException.class)
          .is(Refused.BY_A_RULE);
    }
  }

  private UUID somebodyElseThere() {
    return world.households(family.place(), 1).getFirst();
  }

  @Test
  void eachReasonWhyNotIsSaid() {
    assertThat(problem(family.head())).isEqualTo("household-head-stays");
    assertThat(problem(family.member(3))).isEqualTo("household-child");
    assertThat(problem(family.member(1), somebodyElseThere())).isEqualTo("household-not-member");
    assertThat(family.proposesSplit(Ids.next()).status()).isEqualTo(404);

    UUID change = Family.change(family.proposesSplit(family.member(1)));
    assertThat(family.proposesPayee(family.member(2)).problem())
        .isEqualTo("household-already-proposed");
    assertThat(world.post(ANA, path(change) + "/confirm", Map.of()).problem())
        .isEqualTo("household-change-own");
    family.add(50);
    assertThat(json(confirming(carla, change)).path("type").asString())
        .endsWith("household-change-stale");
    assertThat(homeOf(family.member(1))).isEqualTo(home);
  }

  @Test
  void ofTwoWhoConfirmAtOnceOneDoesIt() throws Exception {
    UUID change = Family.change(family.proposesSplit(family.member(1)));
    var rita = api.as("rita.libera", Role.COORDINATOR);
    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> calls =
          List.of(() -> status(carla, change), () -> status(rita, change));
      assertThat(both.invokeAll(calls).stream().map(Future::resultNow))
          .containsExactlyInAnyOrder(200, 409);
    }
    assertThat(family.one(Integer.class, "SELECT size FROM household WHERE id = ?", home))
        .isEqualTo(3);
  }

  @Test
  void whatWasPaidToSomebodyBeforeTheyLeftIsStillTheirs() {
    confirm(Family.change(family.proposesPayee(family.member(1))));
    world.released(family.place(), 1);
    confirm(Family.change(family.proposesPayee(family.head())));
    confirm(Family.change(family.proposesSplit(family.member(1))));

    String theirs = "SELECT count(*) FROM transfers_to(?)";
    assertThat(family.one(Long.class, theirs, family.member(1))).isOne();
    assertThat(family.one(Long.class, theirs, family.head())).isZero();
    assertThat(family.one(String.class, "SELECT erasure_hindrances(?)::text", family.member(1)))
        .contains("TRANSFER", "OWED");
  }

  private String problem(UUID... leaving) {
    return family.proposesSplit(leaving).problem();
  }

  private UUID homeOf(UUID person) {
    return family.one(UUID.class, "SELECT household_id FROM person WHERE id = ?", person);
  }

  private UUID promise(UUID household, int cycle) {
    return family.one(
        UUID.class,
        "SELECT id FROM promise WHERE household_id = ? AND cycle = ?",
        household,
        cycle);
  }

  private void confirm(UUID change) {
    assertThat(json(confirming(carla, change)).path("change").path("state").asString())
        .isEqualTo("APPLIED");
  }

  private static RestTestClient.ResponseSpec confirming(RestTestClient client, UUID change) {
    return client.post().uri(path(change) + "/confirm").exchange();
  }

  private static int status(RestTestClient client, UUID change) {
    return confirming(client, change).returnResult().getStatus().value();
  }

  private static JsonNode json(RestTestClient.ResponseSpec answer) {
    return Objects.requireNonNull(
        answer.expectBody(JsonNode.class).returnResult().getResponseBody());
  }

  private static String path(UUID change) {
    return "/api/v1/household-changes/" + change;
  }
}
