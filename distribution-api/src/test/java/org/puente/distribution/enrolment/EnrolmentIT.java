package org.puente.distribution.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.puente.distribution.plans.Officers.ANA;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Refused;
import org.puente.distribution.enrolment.EnrollingHouseholds.Result.Done;
import org.puente.distribution.kits.KitSite;
import org.puente.distribution.people.PersonalData;
import org.puente.distribution.people.PersonalField;
import org.puente.distribution.plans.Officers.Answer;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.puente.distribution.programmes.Programmes;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.puente.events.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Who is eligible, who waits for a decision, and what was promised. */
@DistributionTest
class EnrolmentIT {

  @Autowired Api api;
  @Autowired PersonalData personal;
  @Autowired World world;
  @Autowired Programmes programmes;
  @Autowired Enrolments enrolments;
  @Autowired EnrolmentRounds rounds;
  @Autowired Clock clock;

  @Test
  void nobodyIsAssessedByUnpublishedCriteria() {
    Place place = world.programme("1000.00");

    assertThat(
            world
                .post(ANA, "/api/v1/programmes/" + place.programme() + "/enrolments", Map.of())
                .problem())
        .isEqualTo("criteria-not-published");
  }

  @Test
  void whatACallHasNoTimeForIsLeftToTheNext() {
    Place place = world.programme("1000.00");
    world.households(place, 5);
    world.post(ANA, "/api/v1/programmes/" + place.programme() + "/criteria/publish", Map.of());
    var hurried = new EnrollingHouseholds(programmes, enrolments, rounds, clock, 2, Duration.ZERO);

    List<Done> calls = new ArrayList<>();
    KitSite.as(
        new Caller(UUID.randomUUID(), "ana", Set.of(Grant.everywhere(Role.PROGRAMME_OFFICER))),
        () -> {
          do {
            calls.add((Done) hurried.enrol(place.programme()));
          } while (calls.getLast().more());
          return calls;
        });

    assertThat(calls).extracting(Done::considered).containsExactly(2, 2, 1);
    assertThat(calls).extracting(Done::promised).containsExactly(4, 4, 2);
  }

  @Test
  void whoeverMayBeADuplicateWaitsForADecision() {
    Place place = world.programme("1000.00");
    UUID flagged = world.households(place, 2).getFirst();
    world.owner().update("UPDATE person SET open_duplicates = 1 WHERE id = ?", flagged);

    Answer first = world.enrol(place);
    world.owner().update("UPDATE person SET open_duplicates = 0 WHERE id = ?", flagged);
    Answer second = world.enrol(place);

    assertThat(first.body().path("awaitingDecision").asInt()).isOne();
    assertThat(first.body().path("promised").asInt()).isEqualTo(2);
    assertThat(second.body().path("considered").asInt()).isOne();
    assertThat(second.body().path("promised").asInt()).isEqualTo(2);
  }

  @Test
  void aSealedAttributeCountsWithoutBeingNamed() {
    Place place = world.programme("1000.00", Map.of("kind", "FIXED", "fixed", "100"), 3);
    UUID person = world.households(place, 1).getFirst();
    world
        .owner()
        .update(
            "UPDATE person SET sensitive_enc = ? WHERE id = ?",
            personal.of(person, null).seal(PersonalField.SENSITIVE, "LGBTIQ"),
            person);
    world.post(
        ANA,
        "/api/v1/programmes/" + place.programme() + "/criteria",
        Map.of(
            "criteria",
            Map.of(
                "threshold",
                3,
                "rules",
                List.of(
                    Map.of(
                        "attribute",
                        "LGBTIQ",
                        "points",
                        3,
                        "reason",
                        Map.of("es", "x", "en", "x"),
                        "sensitive",
                        true)))));

    assertThat(world.enrol(place).body().path("eligible").asInt()).isOne();
    assertThat(
            world
                .get(ANA, "/api/v1/programmes/" + place.programme() + "/enrolments")
                .body()
                .at("/items/0/reasons/0")
                .toString())
        .contains("PROTECTION")
        .doesNotContain("LGBTIQ");
  }

  @Test
  void aPromiseSaysWhatWhoeverComesHasToKnowAndNotWhy() {
    Place place = world.programme("1000.00");
    UUID calm = world.households(place, 1).getFirst();
    UUID urgent = world.households(place, 1, Set.of("MEDICATION_INTERRUPTED"), 1).getFirst();
    UUID child = world.households(place, 1).getFirst();
    world.owner().update("UPDATE person SET age = 16 WHERE id = ?", child);

    world.enrol(place);

    assertThat(required(calm)).containsExactly("[]");
    assertThat(required(urgent)).containsExactly("[\"PFA\"]");
    assertThat(required(child)).containsExactly("[\"CHILD_PROTECTION\"]");
  }

  private List<String> required(UUID person) {
    return world
        .owner()
        .queryForList(
            """
            SELECT DISTINCT h.payload::jsonb ->> 'requiredQualifications' FROM event_history h
              JOIN promise p ON p.id = h.aggregate_id
             WHERE p.person_id = ? AND h.type = 'TransferPromised'
            """,
            String.class,
            person);
  }

  @Test
  void aNewDateIsForPromisesToCome() {
    Place place = world.promised(1, "1000.00");
    world.post(
        ANA,
        "/api/v1/programmes/" + place.programme() + "/service-level",
        Map.of(
            "cycles",
            List.of(
                Map.of("number", 1, "dueAt", "2026-02-15T05:00:00Z"),
                Map.of("number", 3, "dueAt", "2026-04-01T05:00:00Z"))));
    world.households(place, 1);

    assertThat(world.enrol(place).body().path("promised").asInt()).isEqualTo(4);

    assertThat(
            world
                .client()
                .sql(
                    """
                    SELECT cycle || ' ' || to_char(due_at AT TIME ZONE 'UTC', 'MM-DD') || ' v' || service_level
                      FROM promise WHERE programme_id = ? ORDER BY 1
                    """)
                .param(place.programme())
                .query(String.class)
                .list())
        .containsExactly(
            "1 02-01 v1", "1 02-15 v2", "2 03-01 v1", "2 03-01 v2", "3 04-01 v2", "3 04-01 v2");
  }

  @Test
  void whatWasPromisedOrPublishedNeverChanges() {
    Place place = world.promised(1, "1000.00");

    for (String sql :
        List.of(
            "UPDATE promise SET due_at = now() WHERE programme_id = ?",
            "UPDATE promise SET amount = 1 WHERE programme_id = ?",
            "UPDATE criteria SET threshold = 9 WHERE programme_id = ?")) {
      assertThatThrownBy(() -> world.owner().update(sql, place.programme()))
          .isInstanceOf(DataAccessException.class)
          .is(Refused.BY_A_RULE);
    }
  }

  @Test
  void anOfficerOfAnotherTerritorySeesNothingOfIt() {
    Place place = world.promised(2, "1000.00");
    UUID plan = world.submitted(place, 1);
    Caller elsewhere =
        new Caller(
            TestTokens.caller("ajena", Role.PROGRAMME_OFFICER).userId(),
            "ajena",
            Set.of(new Grant(Role.PROGRAMME_OFFICER, Grant.ALL, Grant.ALL, world.territory())));

    api.as(elsewhere).get().uri("/api/v1/plans/" + plan).exchange().expectStatus().isNotFound();
    api.as(elsewhere)
        .get()
        .uri("/api/v1/transfers/" + world.transfers(plan).getFirst())
        .exchange()
        .expectStatus()
        .isNotFound();
    api.as(elsewhere)
        .post()
        .uri("/api/v1/plans/" + plan + "/discard")
        .body(Map.of("reason", "x"))
        .exchange()
        .expectStatus()
        .isNotFound();
    api.as(elsewhere)
        .post()
        .uri("/api/v1/plans")
        .body(Map.of("programmeId", place.programme(), "cycle", 1, "territory", place.territory()))
        .exchange()
        .expectStatus()
        .isForbidden();
    api.as(elsewhere)
        .get()
        .uri("/api/v1/programmes/" + place.programme() + "/enrolments")
        .exchange()
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(0);
  }
}
