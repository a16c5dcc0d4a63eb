package org.puente.distribution.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.distribution.plans.Officers.ANA;
import static org.puente.distribution.plans.Officers.FABIAN;
import static org.puente.distribution.plans.Officers.FLOR;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.World.Place;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What finance reads of a plan before signing it. */
@DistributionTest
class PlanReviewIT {

  @Autowired World world;
  @Autowired Api api;

  @Test
  void saysWhoIsInItByTierSexAgeAndPlace() {
    Place place = world.programme("10000.00");
    world.households(place, 6);
    world.households(place, 7, Set.of("DISABILITY"), 4);
    world.enrol(place);

    JsonNode review = review(FLOR, world.submitted(place, 1));

    assertThat(review.path("all").path("people").asInt()).isEqualTo(13);
    assertThat(review.path("all").path("amount").path("amount").asString()).isEqualTo("1300.00");
    assertThat(review.path("byTier").findValuesAsString("people"))
        .hasSize(review.path("byTier").size());
    assertThat(review.path("bySexAndAge"))
        .singleElement()
        .satisfies(
            cell -> {
              assertThat(cell.path("key").asString()).isEqualTo("F:18");
              assertThat(cell.path("people").asInt()).isEqualTo(13);
            });
    assertThat(review.path("byTerritory").path(0).path("households").asInt()).isEqualTo(13);
    assertThat(review.path("comparedWith").isNull()).isTrue();
  }

  @Test
  void showsAuditorsNoSmallCellNorOneThatFollowsFromTheOthers() {
    Place place = world.programme("10000.00");
    world.households(place, 6);
    world.households(place, 2);
    world.enrol(place);
    world
        .owner()
        .update(
            "UPDATE person SET gender = NULL WHERE programme_id = ? AND id IN"
                + " (SELECT id FROM person WHERE programme_id = ? ORDER BY id DESC LIMIT 2)",
            place.programme(),
            place.programme());
    UUID plan = world.submitted(place, 1);

    JsonNode auditor = review("alba.audita", plan);
    JsonNode finance = review(FLOR, plan);

    assertThat(finance.path("bySexAndAge").findValuesAsString("people")).containsExactly("6", "2");
    assertThat(auditor.path("bySexAndAge"))
        .allSatisfy(cell -> assertThat(cell.path("people").isNull()).isTrue());
    assertThat(auditor.path("all").path("people").asInt()).isEqualTo(8);
  }

  @Test
  void tellsWhoIsNewWhoLeftAndWhoseAmountMovedAndWhy() {
    Place place = world.programme("10000.00");
    List<UUID> heads = world.households(place, 3);
    world.enrol(place);
    UUID first = world.submitted(place, 1);
    world.households(place, 2);
    world.enrol(place);
    world.owner().update("UPDATE person SET open_duplicates = 1 WHERE id = ?", heads.get(0));
    world
        .owner()
        .update("UPDATE promise SET paid = 40 WHERE person_id = ? AND cycle = 2", heads.get(1));

    UUID second = world.submitted(place, 2);
    JsonNode review = review(FLOR, second);

    assertThat(review.path("comparedWith").asInt()).isEqualTo(1);
    assertThat(change(review, "NEW").path("count").asInt()).isEqualTo(2);
    assertThat(change(review, "LEFT").path("count").asInt()).isEqualTo(1);
    assertThat(change(review, "AMOUNT").path("reason").asString()).isEqualTo("PART");
    assertThat(change(review, "AMOUNT").path("amount").path("amount").asString())
        .isEqualTo("-40.00");
    assertThat(found(second, "LEFT")).containsExactly(transferOf(first, heads.get(0)));
    assertThat(found(second, "AMOUNT")).containsExactly(transferOf(second, heads.get(1)));
    assertThat(
            world
                .get(FLOR, "/api/v1/plans/" + second + "/transfers?finding=AMOUNT")
                .body()
                .path("items")
                .path(0)
                .path("was")
                .path("amount")
                .asString())
        .isEqualTo("100.00");
  }

  @Test
  void checksPhonesNotesDuplicatesBudgetAndFloat() {
    Place place = world.programme("250.00");
    List<UUID> heads = world.households(place, 3);
    world.enrol(place);
    world.unguarded("UPDATE person SET phone_enc = NULL WHERE id = ?", heads.get(0));
    UUID plan = world.plan(place, 1).id();
    world.owner().update("UPDATE person SET open_duplicates = 1 WHERE id = ?", heads.get(1));
    world
        .owner()
        .update(
            "UPDATE programme_fsp SET note_multiple = 30 WHERE programme_id = ? AND code = 'BANK_B'",
            place.programme());
    world.step(ANA, plan, "submit", Map.of());

    JsonNode review = review(FLOR, plan);

    assertThat(check(review, "NO_PHONE").path("count").asInt()).isEqualTo(1);
    assertThat(check(review, "DUPLICATE").path("count").asInt()).isEqualTo(1);
    assertThat(check(review, "NOTES").path("count").asInt()).isEqualTo(3);
    assertThat(check(review, "OTHER_PLAN").path("count").asInt()).isZero();
    assertThat(check(review, "OVER_BUDGET").path("missing").path("amount").asString())
        .isEqualTo("50.00");
    assertThat(check(review, "FLOAT_LOW").path("missing").path("amount").asString())
        .isEqualTo("300.00");
    assertThat(found(plan, "NO_PHONE")).containsExactly(transferOf(plan, heads.get(0)));
    world.fund(place, "300.00");
    assertThat(check(review(FLOR, plan), "FLOAT_LOW").path("count").asInt()).isZero();
  }

  @Test
  void whatCameToNothingBeforeIsToldOfWhoeverIsPlannedAgain() {
    Place place = world.promised(2, "1000.00");
    UUID first = world.approved(place, 1);
    world.stop("cancel", world.transfers(first).getFirst());

    JsonNode review = review(FLOR, world.submitted(place, 1));

    assertThat(check(review, "OTHER_PLAN").path("count").asInt()).isEqualTo(1);
  }

  @Test
  void whatWasSignedIsWhatIsShownWhateverHappensLater() {
    Place place = world.promised(2, "1000.00");
    UUID plan = world.approved(place, 1);
    String signed = review(FLOR, plan).path("reviewedAt").asString();
    world
        .owner()
        .update("UPDATE person SET gender = 'X' WHERE programme_id = ?", place.programme());

    assertThat(review(FABIAN, plan).path("bySexAndAge").path(0).path("key").asString())
        .isEqualTo("F:18");
    assertThat(review(FABIAN, plan).path("reviewedAt").asString()).isEqualTo(signed);
  }

  private JsonNode review(String user, UUID plan) {
    if (user.equals("alba.audita")) {
      return Objects.requireNonNull(
          api.as(user, Role.AUDITOR)
              .get()
              .uri("/api/v1/plans/" + plan + "/review")
              .exchange()
              .expectBody(JsonNode.class)
              .returnResult()
              .getResponseBody());
    }
    return world.get(user, "/api/v1/plans/" + plan + "/review").body();
  }

  private List<UUID> found(UUID plan, String kind) {
    return world
        .get(FLOR, "/api/v1/plans/" + plan + "/transfers?finding=" + kind)
        .body()
        .path("items")
        .findValuesAsString("id")
        .stream()
        .map(UUID::fromString)
        .toList();
  }

  private UUID transferOf(UUID plan, UUID person) {
    return Objects.requireNonNull(
        world
            .owner()
            .queryForObject(
                "SELECT id FROM transfer WHERE plan_id = ? AND person_id = ?",
                UUID.class,
                plan,
                person));
  }

  private static JsonNode change(JsonNode review, String kind) {
    return named(review.path("changes"), kind);
  }

  private static JsonNode check(JsonNode review, String kind) {
    return named(review.path("checks"), kind);
  }

  private static JsonNode named(JsonNode all, String kind) {
    for (JsonNode each : all) {
      if (each.path("kind").asString().equals(kind)) {
        return each;
      }
    }
    throw new AssertionError(kind + " is not in " + all);
  }
}
