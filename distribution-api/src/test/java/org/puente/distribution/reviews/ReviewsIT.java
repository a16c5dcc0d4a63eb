package org.puente.distribution.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.puente.distribution.plans.Officers.ANA;
import static org.puente.distribution.plans.Officers.FLOR;
import static org.puente.distribution.plans.Officers.RITA;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Refused;
import org.puente.distribution.plans.Officers.Answer;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;

/** Whoever is not eligible is looked at again by somebody else, once, in time. */
@DistributionTest
class ReviewsIT {

  private static final Map<String, Object> WORDS = Map.of("words", "Ahora vive sola con sus hijos");

  @Autowired Api api;
  @Autowired World world;

  Place place;
  UUID enrolment;

  /** Five points are needed, and nobody has any; the second instalment is still to come. */
  @BeforeEach
  void aHouseholdThatIsNotEligible() {
    place = world.programme("1000.00", Map.of("kind", "FIXED", "fixed", "100"), 5);
    world.households(place, 1);
    world.post(
        ANA,
        "/api/v1/programmes/" + place.programme() + "/service-level",
        Map.of("cycles", List.of(Map.of("number", 2, "dueAt", "2099-03-01T05:00:00Z"))));
    assertThat(world.enrol(place).body().path("notEligible").asInt()).isOne();
    enrolment = UUID.fromString(enrolment().path("id").asString());
  }

  @Test
  void somebodyElseIncludesTheHouseholdWhichIsPromisedWhatIsStillToCome() {
    UUID review = asked(ANA);
    assertThat(decided(ANA, review, true).status()).as("officers don't decide").isEqualTo(403);

    var included = decided(RITA, review, true);

    assertThat(included.body().path("state").asString()).isEqualTo("OVERTURNED");
    assertThat(included.body().at("/asked/words").asString()).contains("sola con sus hijos");
    assertThat(enrolment().path("eligible").asBoolean()).isTrue();
    assertThat(enrolment().at("/reasons").toString())
        .contains("Incluido después de una revisión")
        .doesNotContain("se requieren");
    assertThat(cyclesPromised()).containsExactly(2);
    assertThat(told()).containsExactly("TransferPromised");
    assertThat(decided(RITA, review, false).problem()).isEqualTo("review-decided");
    assertThat(ask(ANA).problem()).isEqualTo("review-eligible");
  }

  @Test
  void aNewInstalmentIsEverybodysAlthoughAReviewCameFirst() {
    world.households(place, 1, Set.of("DISABILITY"), 1);
    world.enrol(place);
    world.post(
        ANA,
        "/api/v1/programmes/" + place.programme() + "/service-level",
        Map.of("cycles", List.of(Map.of("number", 3, "dueAt", "2099-04-01T05:00:00Z"))));

    decided(RITA, asked(ANA), true);
    world.enrol(place);

    assertThat(cyclesPromised()).containsExactlyInAnyOrder(1, 2, 2, 3, 3);
  }

  @Test
  void whatIsUpheldChangesNothingAndMayBeAskedAgain() {
    assertThat(decided(RITA, asked(ANA), false).body().path("state").asString())
        .isEqualTo("UPHELD");

    assertThat(enrolment().path("eligible").asBoolean()).isFalse();
    assertThat(cyclesPromised()).isEmpty();
    assertThat(ask(ANA).status()).isEqualTo(201);
    assertThat(ask(RITA).problem()).isEqualTo("review-already-asked");
  }

  @Test
  void whoeverAsksDoesNotAnswerButMayTakeItBack() {
    UUID review = asked(RITA);

    assertThat(decided(RITA, review, true).problem()).isEqualTo("review-own");
    assertThat(withdraw(ANA, review).problem()).isEqualTo("review-not-own");
    assertThat(withdraw(RITA, review).status()).isEqualTo(204);
    assertThat(world.get(ANA, "/api/v1/reviews/" + review).body().path("state").asString())
        .isEqualTo("WITHDRAWN");
  }

  @Test
  void nobodyFromElsewhereSeesAsksOrAnswers() {
    UUID review = asked(ANA);
    var elsewhere =
        api.as(
            new Caller(
                UUID.randomUUID(),
                "otra",
                Set.of(
                    new Grant(
                        Role.COORDINATOR,
                        place.organisation().toString(),
                        place.programme().toString(),
                        world.territory()))));

    elsewhere.get().uri("/api/v1/reviews/" + review).exchange().expectStatus().isNotFound();
    elsewhere
        .get()
        .uri("/api/v1/programmes/" + place.programme() + "/reviews")
        .exchange()
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(0);
    for (String path :
        List.of("/reviews/" + review + "/decision", "/enrolments/" + enrolment + "/reviews")) {
      elsewhere
          .post()
          .uri("/api/v1" + path)
          .body(Map.of("eligible", true, "words", "x"))
          .exchange()
          .expectStatus()
          .isEqualTo(HttpStatus.NOT_FOUND);
    }
    assertThat(world.get(FLOR, "/api/v1/reviews/" + review).status()).isEqualTo(403);
    assertThat(
            world
                .get(RITA, "/api/v1/programmes/" + place.programme() + "/reviews?state=OPEN")
                .body()
                .at("/items/0/id")
                .asString())
        .isEqualTo(review.toString());
  }

  @Test
  void theDatabaseLetsNobodyGoRound() {
    UUID review = asked(ANA);
    String decided =
        "UPDATE eligibility_review SET state = 'OVERTURNED', decided_by = %s, decided_by_name = 'x',"
            + " decided_at = now(), answer_enc = words_enc WHERE id = ?";

    refused("somebody_else_reviews", decided.formatted("asked_by"), review);
    refused(
        "Only a review changes who is eligible",
        "UPDATE enrolment SET eligible = true WHERE id = ?",
        enrolment);
    refused(
        "A review is decided once",
        "UPDATE eligibility_review SET due_on = '2099-01-01' WHERE id = ?",
        review);
    world.owner().update(decided.formatted("gen_random_uuid()"), review);
    refused("A review is decided once", decided.formatted("gen_random_uuid()"), review);
    refused(
        "Only a review changes who is eligible",
        "UPDATE enrolment SET eligible = true, score = 99 WHERE id = ?",
        enrolment);
  }

  private void refused(String rule, String sql, UUID id) {
    assertThatThrownBy(() -> world.owner().update(sql, id))
        .as(sql)
        .isInstanceOf(DataAccessException.class)
        .is(Refused.BY_A_RULE)
        .hasStackTraceContaining(rule);
  }

  private tools.jackson.databind.JsonNode enrolment() {
    return world
        .get(ANA, "/api/v1/programmes/" + place.programme() + "/enrolments")
        .body()
        .at("/items/0");
  }

  private List<Integer> cyclesPromised() {
    return world
        .owner()
        .queryForList(
            "SELECT cycle FROM promise WHERE programme_id = ?", Integer.class, place.programme());
  }

  private List<String> told() {
    return world
        .owner()
        .queryForList(
            """
            SELECT h.type FROM event_history h JOIN promise p ON p.id = h.aggregate_id WHERE p.programme_id = ?
            """,
            String.class,
            place.programme());
  }

  private UUID asked(String user) {
    Answer answer = ask(user);
    assertThat(answer.status()).as("%s", answer).isEqualTo(201);
    return answer.id();
  }

  private Answer ask(String user) {
    return world.post(user, "/api/v1/enrolments/" + enrolment + "/reviews", WORDS);
  }

  private Answer decided(String user, UUID review, boolean eligible) {
    return world.post(
        user,
        "/api/v1/reviews/" + review + "/decision",
        Map.of("eligible", eligible, "words", "Cumple: vive sola con sus hijos."));
  }

  private Answer withdraw(String user, UUID review) {
    return world.post(user, "/api/v1/reviews/" + review + "/withdrawal", WORDS);
  }
}
