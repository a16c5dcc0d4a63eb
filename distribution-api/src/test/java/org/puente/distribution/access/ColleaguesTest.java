package org.puente.distribution.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;

/** A coordinator has somebody work where both of them may, and nowhere else. */
class ColleaguesTest {

  private static final String PARTNER = "0199aaaa-0000-7000-8000-000000000001";
  private static final String OTHER = "0199aaaa-0000-7000-8000-000000000002";

  private static Grant worker(String organisation, String programme, String territory) {
    return new Grant(Role.PSYCHOSOCIAL_WORKER, organisation, programme, territory);
  }

  private static Grant coordinator(String organisation, String programme, String territory) {
    return new Grant(Role.COORDINATOR, organisation, programme, territory);
  }

  @Test
  void whatOneMayEverywhereIsNarrowedToWhereTheOtherMay() {
    assertThat(
            Colleagues.shared(
                Set.of(worker("*", "*", "*")), Set.of(coordinator(PARTNER, "*", "tulcan"))))
        .containsExactly(worker(PARTNER, "*", "tulcan"));
    assertThat(
            Colleagues.shared(
                Set.of(worker(PARTNER, "*", "tulcan")), Set.of(coordinator("*", "*", "*"))))
        .containsExactly(worker(PARTNER, "*", "tulcan"));
    assertThat(
            Colleagues.shared(
                Set.of(worker(PARTNER, "*", "*")), Set.of(coordinator("*", OTHER, "quito"))))
        .containsExactly(worker(PARTNER, OTHER, "quito"));
  }

  @Test
  void whereTheyDoNotMeetThereIsNothing() {
    assertThat(
            Colleagues.shared(
                Set.of(worker("*", "*", "tulcan"), worker(OTHER, "*", "*")),
                Set.of(coordinator(PARTNER, "*", "quito"))))
        .isEmpty();
  }
}
