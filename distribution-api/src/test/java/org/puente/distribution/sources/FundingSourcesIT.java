package org.puente.distribution.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.puente.distribution.plans.Officers.ANA;
import static org.puente.distribution.plans.Officers.FABIAN;
import static org.puente.distribution.plans.Officers.FLOR;
import static org.puente.distribution.plans.Officers.RITA;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.Books;
import org.puente.distribution.plans.Officers.Answer;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Donors' money adds to the budget and is committed for what it was given for. */
@DistributionTest
class FundingSourcesIT {

  @Autowired World world;

  private Answer add(String user, Place place, String donor, String amount, Map<String, ?> more) {
    Map<String, Object> source = new HashMap<>(more);
    source.put("donor", donor);
    source.put("reference", "P-1");
    source.put("amount", amount);
    source.putIfAbsent("currency", "USD");
    return world.post(user, path(place), source);
  }

  private static String path(Place place) {
    return "/api/v1/programmes/" + place.programme() + "/funding-sources";
  }

  private JsonNode standing(Place place, int at) {
    return world.get(FLOR, path(place)).body().path(at);
  }

  @Test
  void aSourceAddsToTheBudgetAndIsAddedOnce() {
    Place place = world.programme("100.00");

    assertThat(add(ANA, place, "ECHO", "250.00", Map.of("endsOn", "2001-12-31")).status())
        .isEqualTo(201);
    assertThat(add(FLOR, place, "ECHO", "250.00", Map.of()).problem()).isEqualTo("source-known");
    assertThat(add(FLOR, place, "CERF", "1", Map.of("currency", "EUR")).problem())
        .isEqualTo("wrong-currency");
    assertThat(add(FLOR, place, "CERF", "1", Map.of("territories", List.of("atlantis"))).problem())
        .isEqualTo("unknown-territory");
    assertThat(add(FLOR, place, "CERF", "0", Map.of()).status()).isEqualTo(400);
    assertThat(add(FLOR, place, "CERF", "1", Map.of("tiers", List.of("RICH"))).status())
        .isEqualTo(400);
    assertThat(add(RITA, place, "CERF", "1", Map.of()).status()).isEqualTo(403);

    assertThat(world.balance(place, "BUDGET")).isEqualByComparingTo("350");
    assertThat(standing(place, 0).path("donor").asString()).isEqualTo("ECHO");
    assertThat(standing(place, 0).path("expired").asBoolean()).isTrue();
    assertThat(standing(place, 1).path("donor").isNull()).isTrue();
    assertThat(standing(place, 1).path("amount").path("amount").asString()).isEqualTo("100.00");
    Books.balance(world.owner(), place.programme());
  }

  @Test
  void whatIsEarmarkedForAnotherPlaceIsNotCommitted() {
    Place here = world.programme("100.00");
    Place there = here.in(world.territory());
    world.households(here, 2);
    world.households(there, 2);
    world.enrol(here);
    add(FLOR, here, "ECHO", "300.00", Map.of("territories", List.of(there.territory())));
    UUID plan = world.submitted(here, 1);

    assertThat(check(plan, "EARMARKED").path("missing").path("amount").asString())
        .isEqualTo("100.00");
    world.approve(FABIAN, plan);
    assertThat(world.approve(FLOR, plan).problem()).isEqualTo("earmarked-for-others");
    assertThat(world.balance(here, "BUDGET")).isEqualByComparingTo("400");

    assertThat(add(FLOR, here, "CERF", "100.00", Map.of()).status()).isEqualTo(201);
    assertThat(world.approve(FLOR, plan).status()).isEqualTo(200);
    assertThat(world.approved(there, 1)).isNotNull();
    assertThat(standing(here, 0).path("used").path("amount").asString()).isEqualTo("200.00");
    Books.balance(world.owner(), here.programme());
  }

  @Test
  void ofTwoPlansTheLaterOneSeesWhatTheEarlierOneTook() throws Exception {
    Place one = world.programme("100.00");
    Place two = one.in(world.territory());
    Place other = one.in(world.territory());
    for (Place place : List.of(one, two)) {
      world.households(place, 1);
    }
    world.enrol(one);
    add(FLOR, one, "ECHO", "500.00", Map.of("territories", List.of(other.territory())));
    UUID first = world.submitted(one, 1);
    UUID second = world.submitted(two, 1);
    world.approve(FABIAN, first);
    world.approve(FABIAN, second);
    List<Callable<Answer>> both =
        List.of(() -> world.approve(FLOR, first), () -> world.approve(FLOR, second));

    try (var pool = Executors.newFixedThreadPool(2)) {
      assertThat(pool.invokeAll(both).stream().map(Future::resultNow).map(Answer::status))
          .containsExactlyInAnyOrder(200, 409);
    }
    assertThat(world.balance(one, "COMMITTED")).isEqualByComparingTo("100");
  }

  @Test
  void whatIsEarmarkedForAnotherTierIsSaidAndNotRefused() {
    Place place = world.programme("0.00");
    world.households(place, 2);
    world.enrol(place);
    add(FLOR, place, "ECHO", "200.00", Map.of("tiers", List.of("HIGH")));
    UUID plan = world.submitted(place, 1);

    assertThat(check(plan, "EARMARKED").path("missing").isNull()).isTrue();
    assertThat(check(plan, "EARMARKED_TIER").path("missing").path("amount").asString())
        .isEqualTo("200.00");
    world.approve(FABIAN, plan);
    assertThat(world.approve(FLOR, plan).status()).isEqualTo(200);
  }

  @Test
  void theDatabaseKeepsEarmarksAndSourcesItself() {
    Place place = world.promised(2, "0.00");
    add(FLOR, place, "ECHO", "500.00", Map.of("territories", List.of(world.territory())));
    UUID plan = world.submitted(place, 1);
    var owner = world.owner();

    assertThatThrownBy(
            () ->
                owner.update(
                    """
                    WITH e AS (
                      INSERT INTO ledger_entry (programme_id, currency, cause, plan_id) VALUES (?, 'USD', 'COMMITTED', ?)
                      RETURNING id)
                    INSERT INTO ledger_posting (entry_id, line, account, amount)
                    SELECT id, line, account, amount FROM e,
                           (VALUES (1, 'BUDGET', -200), (2, 'COMMITTED', 200)) AS p (line, account, amount)
                    """,
                    place.programme(),
                    plan))
        .hasMessageContaining("earmarked for others");
    assertThatThrownBy(
            () ->
                owner.update(
                    """
                    INSERT INTO funding_source (id, programme_id, donor, reference, currency, amount, entry_id, added_by, adder)
                    SELECT uuidv7(), programme_id, 'x', 'x', currency, amount * 2, entry_id, added_by, adder
                      FROM funding_source WHERE programme_id = ?
                    """,
                    place.programme()))
        .hasMessageContaining("booked otherwise");
    assertThatThrownBy(
            () ->
                owner.update(
                    "DELETE FROM funding_source WHERE programme_id = ?", place.programme()))
        .rootCause()
        .hasMessageContaining("append-only");
  }

  private JsonNode check(UUID plan, String kind) {
    for (JsonNode check :
        world.get(FLOR, "/api/v1/plans/" + plan + "/review").body().path("checks")) {
      if (check.path("kind").asString().equals(kind)) {
        return check;
      }
    }
    throw new AssertionError(kind);
  }
}
