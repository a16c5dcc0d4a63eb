package org.puente.distribution.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.puente.distribution.plans.Officers.ANA;
import static org.puente.distribution.plans.Officers.FABIAN;
import static org.puente.distribution.plans.Officers.FLOR;
import static org.puente.distribution.plans.Officers.RITA;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.Officers.Answer;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** Two people change how many approvals a plan needs. */
@DistributionTest
class TierChangesIT {

  private static final List<Map<String, Object>> ONE = List.of(Map.of("approvals", 1));
  private static final List<Map<String, Object>> FOUR_STEPS =
      List.of(
          Map.of("upTo", "100", "approvals", 1),
          Map.of("upTo", "200", "approvals", 2),
          Map.of("upTo", "300", "approvals", 3),
          Map.of("approvals", 4));

  @Autowired World world;

  @Test
  void whatOneProposedAnotherConfirmsAndOnlyLaterPlansGoByIt() {
    Place place = world.promised(2, "1000.00");
    UUID before = world.submitted(place, 1);
    UUID change = proposed(place, ANA, FOUR_STEPS);

    assertThat(required(before)).isEqualTo(2);
    assertThat(confirm(place, FLOR, change).status()).isEqualTo(200);
    assertThat(required(before)).isEqualTo(2);
    assertThat(required(world.submitted(place, 2))).isEqualTo(2);
    UUID one = proposed(place, FLOR, ONE);
    assertThat(confirm(place, RITA, one).status()).isEqualTo(200);
    assertThat(confirm(place, RITA, one).problem()).isEqualTo("already-decided");
    world.step(FABIAN, before, "send-back", Map.of("reason", "Otra vez"));
    world.step(ANA, before, "submit", Map.of());
    assertThat(required(before)).isEqualTo(1);
  }

  @Test
  void nobodyConfirmsTheirOwnAndOnlyOneWaits() {
    Place place = world.programme("1000.00");
    UUID change = proposed(place, FLOR, ONE);

    assertThat(propose(place, ANA, ONE).problem()).isEqualTo("proposal-waits");
    assertThat(confirm(place, FLOR, change).problem()).isEqualTo("own-proposal");
    assertThat(refuse(place, ANA, change).status()).isEqualTo(200);
    assertThat(confirm(place, FABIAN, change).problem()).isEqualTo("already-decided");
    assertThat(propose(place, ANA, ONE).status()).isEqualTo(201);
    assertThat(world.get(RITA, path(place)).body().path(1).path("state").asString())
        .isEqualTo("REFUSED");
  }

  @Test
  void tiersThatMakeNoSenseAreRefused() {
    Place place = world.programme("1000.00");
    assertThat(propose(place, ANA, List.of(Map.of("upTo", "100", "approvals", 1))).problem())
        .isEqualTo("invalid-tiers");
    assertThat(propose(place, ANA, List.of(Map.of("approvals", 0))).problem())
        .isEqualTo("invalid-tiers");
    assertThat(propose(place, RITA, ONE).status()).isEqualTo(403);
  }

  /** Not even the owner of the tables lowers the number by hand. */
  @Test
  void noOtherWayLeadsToTheTiers() {
    Place place = world.programme("1000.00");
    UUID change = proposed(place, ANA, ONE);
    for (String sql :
        List.of(
            "UPDATE approval_tier SET approvals = 1 WHERE programme_id = ?",
            "DELETE FROM approval_tier WHERE programme_id = ?",
            "INSERT INTO approval_tier (programme_id, position, approvals) VALUES (?, 9, 1)")) {
      assertThatThrownBy(() -> world.owner().update(sql, place.programme()))
          .isInstanceOf(DataIntegrityViolationException.class)
          .hasMessageContaining("Two people");
    }
    String decided =
        """
        UPDATE tier_change SET state = 'CONFIRMED', decided_by = %s, decided_by_name = 'x',
               decided_at = app_now(), decided_in = pg_current_xact_id()
         WHERE id = ?
        """;
    assertThatThrownBy(() -> world.owner().update(decided.formatted("uuidv7()"), change))
        .hasMessageContaining("not confirmed");
    assertThatThrownBy(() -> world.owner().update(decided.formatted("proposed_by"), change))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private int required(UUID plan) {
    return world.details(plan).path("requiredApprovals").asInt();
  }

  private UUID proposed(Place place, String user, List<Map<String, Object>> tiers) {
    assertThat(propose(place, user, tiers).status()).isEqualTo(201);
    return UUID.fromString(world.get(RITA, path(place)).body().path(0).path("id").asString());
  }

  private Answer propose(Place place, String user, List<Map<String, Object>> tiers) {
    return world.post(user, path(place), Map.of("tiers", tiers, "reason", "Más agilidad"));
  }

  private Answer confirm(Place place, String user, UUID change) {
    return world.post(user, path(place) + "/" + change + "/confirm", Map.of());
  }

  private Answer refuse(Place place, String user, UUID change) {
    return world.post(user, path(place) + "/" + change + "/refuse", Map.of("reason", "No"));
  }

  private static String path(Place place) {
    return "/api/v1/programmes/" + place.programme() + "/tier-changes";
  }
}
