package org.puente.distribution.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.distribution.plans.Officers.ANA;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.enrolment.EnrollingHouseholds.Result.Done;
import org.puente.distribution.kits.KitSite;
import org.puente.distribution.plans.World;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class RunningEnrolmentIT {

  @Autowired World world;
  @Autowired RunningEnrolment running;
  @Autowired EnrolmentRuns runs;

  private final Caller everywhere =
      new Caller(UUID.randomUUID(), "ana", Set.of(Grant.everywhere(Role.PROGRAMME_OFFICER)));

  @Test
  void whoeverAsksMayLeaveAndEverybodyIsEnrolledOnce() {
    var place = world.programme("1000.00");
    world.households(place, 3);
    publish(place);

    KitSite.as(everywhere, () -> running.begin(place.programme(), everywhere));
    awaitEnd(place.programme());
    KitSite.as(everywhere, () -> running.begin(place.programme(), everywhere));
    awaitEnd(place.programme());

    assertThat(lastOf(place.programme())).isEqualTo(new Done(0, 0, 0, 0, 0, false));
    assertThat(
            world
                .owner()
                .queryForObject(
                    "SELECT count(*) FROM promise WHERE programme_id = ?",
                    Integer.class,
                    place.programme()))
        .isEqualTo(6);
  }

  @Test
  void aRunThatNobodyWorksOnAnyMoreIsTakenUpInTheNameOfWhoeverAskedForIt() {
    var here = world.programme("1000.00");
    world.households(here, 2);
    var there = here.in(world.territory());
    world.households(there, 1);
    publish(here);
    var onlyHere =
        new Caller(
            UUID.randomUUID(),
            "olga",
            Set.of(
                new Grant(
                    Role.PROGRAMME_OFFICER,
                    here.organisation().toString(),
                    here.programme().toString(),
                    here.territory())));

    // As an instance that died leaves it.
    KitSite.as(onlyHere, () -> runs.begin(here.programme(), onlyHere));
    awaitEnd(here.programme());

    assertThat(lastOf(here.programme())).isEqualTo(new Done(2, 2, 0, 0, 4, false));
    assertThat(
            world
                .owner()
                .queryForObject(
                    "SELECT actor FROM audit_event WHERE subject = ? AND action = 'people.enrolled'",
                    String.class,
                    here.programme().toString()))
        .isEqualTo("olga");
  }

  private void publish(World.Place place) {
    world.post(ANA, "/api/v1/programmes/" + place.programme() + "/criteria/publish", Map.of());
  }

  private Done lastOf(UUID programme) {
    return runs.find(programme).orElseThrow().soFar();
  }

  private void awaitEnd(UUID programme) {
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !lastOf(programme).more());
  }
}
