package org.puente.distribution.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.puente.distribution.plans.Officers.FLOR;
import static org.puente.distribution.plans.Officers.RITA;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Fixtures;
import org.puente.distribution.plans.Funders;
import org.puente.distribution.plans.ProgrammeForm;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Without an agreement in force nothing is enabled, released or resumed. */
@DistributionTest
class AgreedBeforeReleaseIT {

  @Autowired World world;
  @Autowired Funders funders;
  @Autowired Fixtures fixtures;

  @Test
  void aProgrammeEnablesNoProviderWithoutAnAgreement() {
    Place place = world.programme("1000.00");
    end(place, "BANK_B");

    var refused =
        world.post("ana.prepara", "/api/v1/programmes", ProgrammeForm.of(place.organisation()));

    assertThat(refused.problem()).isEqualTo("no-agreement");
    assertThat(refused.body().path("detail").asString())
        .contains("BANK_B")
        .doesNotContain("BANK_A");
  }

  @Test
  void aPlanIsNotReleasedToAProviderWhoseAgreementEnded() {
    Place place = world.promised(2, "1000.00");
    UUID plan = world.approved(place, 1);
    funders.confirm("fabian.aprueba", funders.proven(FLOR, place.programme(), "200.00"), 2);
    end(place, "BANK_B");

    assertThat(world.step(RITA, plan, "release", Map.of()).problem()).isEqualTo("no-agreement");
    assertThat(lacking(plan)).isOne();

    fixtures.agreement(place.organisation(), "BANK_B");
    assertThat(lacking(plan)).isZero();
    assertThat(world.step(RITA, plan, "release", Map.of()).status()).isEqualTo(202);
    world.awaitState(plan, "RELEASED");
  }

  @Test
  void noTransferIsResumedIntoItEither() {
    Place place = world.promised(2, "1000.00");
    UUID plan = world.approved(place, 1);
    UUID held = world.transfers(plan).getFirst();
    world.stop("hold", held);
    funders.confirm("fabian.aprueba", funders.proven(FLOR, place.programme(), "200.00"), 2);
    world.step(RITA, plan, "release", Map.of());
    world.awaitState(plan, "RELEASED");
    end(place, "BANK_A");

    assertThat(world.stop("resume", held).problem()).isEqualTo("no-agreement");
    assertThat(world.state(held)).isEqualTo("HELD");
  }

  @Test
  void noPlanIsReleasedByHandEither() {
    Place place = world.promised(2, "1000.00");
    UUID plan = world.approved(place, 1);
    end(place, "BANK_B");

    assertThatThrownBy(
            () ->
                world
                    .owner()
                    .update("UPDATE payment_plan SET state = 'RELEASING' WHERE id = ?", plan))
        .rootCause()
        .hasMessageContaining("without an agreement in force");
  }

  private int lacking(UUID plan) {
    var review = world.get(FLOR, "/api/v1/plans/" + plan + "/review");
    for (JsonNode check : review.body().path("checks")) {
      if (check.path("kind").asString().equals("NO_AGREEMENT")) {
        return check.path("count").asInt();
      }
    }
    throw new AssertionError(review);
  }

  private void end(Place place, String fsp) {
    world
        .owner()
        .update(
            """
            UPDATE sharing_agreement
               SET state = 'ENDED', reason = 'x', ended_by = uuidv7(), ender = 'dario', ended_at = app_now()
             WHERE organisation_id = ? AND fsp = ?
            """,
            place.organisation(),
            fsp);
  }
}
