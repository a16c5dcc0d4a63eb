package org.puente.distribution.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.distribution.plans.Officers.ANA;
import static org.puente.distribution.plans.Officers.RITA;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.World.Place;
import org.springframework.beans.factory.annotation.Autowired;

/** A household has one slot a cycle, and money is spent once. */
@DistributionTest
class SlotsAndMoneyIT {

  @Autowired World world;

  @Test
  void aPlanWithNobodyLeftSaysWhy() {
    Place place = world.promised(1, "1000.00");
    world.plan(place, 1);

    assertThat(world.plan(place, 1).problem()).isEqualTo("slot-taken");
    assertThat(world.plan(place.in(world.territory()), 1).problem()).isEqualTo("nothing-to-plan");
  }

  @Test
  void discardingAPlanFreesItsPeopleAndItsMoney() {
    Place place = world.promised(2, "1000.00");
    UUID plan = world.approved(place, 1);

    assertThat(world.step(ANA, plan, "discard", Map.of("reason", "Fecha equivocada")).status())
        .isEqualTo(200);

    assertThat(world.balance(place, "BUDGET")).isEqualByComparingTo("1000");
    assertThat(world.plan(place, 1).body().path("count").asInt()).isEqualTo(2);
    Books.balance(world.owner(), place.programme());
  }

  @Test
  void nothingIsReleasedAboveTheConfirmedFloat() {
    Place place = world.promised(3, "1000.00");
    UUID plan = world.approved(place, 1);
    world.fund(place, "299.99");

    assertThat(world.step(RITA, plan, "release", Map.of()).problem()).isEqualTo("float-exceeded");
    world.fund(place, "0.01");
    assertThat(world.step(RITA, plan, "release", Map.of()).status()).isEqualTo(202);
  }
}
