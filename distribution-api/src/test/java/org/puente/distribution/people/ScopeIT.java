package org.puente.distribution.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Fixtures;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** A person is seen by whoever sees their household, and by nobody else. */
@DistributionTest
class ScopeIT {

  private static final String MOVED = "UPDATE person SET territory = ? WHERE id = ?";

  @Autowired World world;
  @Autowired Fixtures fixtures;

  @Test
  void nobodyIsAnywhereButWhereTheirHouseholdIs() {
    Place place = world.programme("1000.00");
    UUID person = world.households(place, 1).getFirst();
    String elsewhere = fixtures.territory();
    fixtures.area(place.organisation(), place.programme(), elsewhere);

    assertThatThrownBy(() -> world.owner().update(MOVED, elsewhere, person))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThat(world.owner().update(MOVED, place.territory(), person)).isOne();
  }

  @Test
  void noHouseholdIsWhereItsPartnerDoesNotWork() {
    Place place = world.programme("1000.00");
    UUID person = world.households(place, 1).getFirst();
    String elsewhere = fixtures.territory();

    assertThatThrownBy(
            () ->
                world
                    .owner()
                    .update(
                        """
                        UPDATE household SET territory = ?
                         WHERE id = (SELECT household_id FROM person WHERE id = ?)
                        """,
                        elsewhere,
                        person))
        .isInstanceOf(DataIntegrityViolationException.class);
  }
}
