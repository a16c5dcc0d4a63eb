package org.puente.distribution.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.puente.distribution.DistributionTest;
import org.puente.events.testing.OpenTables;
import org.puente.events.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class RequestRoleIT {

  @Autowired TestDatabase database;

  /**
   * Catalogues that everybody may know; the clock; and the graph that a transfer's state moves
   * along.
   */
  @Test
  void no_table_is_open_to_requests_without_a_policy() {
    assertThat(OpenTables.of(database.asOwner()))
        .containsExactly(
            "clock_shift",
            "event_history",
            "kit_version",
            "organisation",
            "territory",
            "transfer_step");
  }
}
