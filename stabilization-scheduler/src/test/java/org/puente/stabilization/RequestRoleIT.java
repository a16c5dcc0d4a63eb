package org.puente.stabilization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.puente.events.testing.OpenTables;
import org.puente.events.testing.TestDatabase;
import org.puente.stabilization.world.StabilizationService;
import org.springframework.beans.factory.annotation.Autowired;

@StabilizationService
class RequestRoleIT {

  @Autowired TestDatabase database;

  /**
   * The clock; the history's keys; an opaque id and a counter, which order what happens around one
   * person; and the published policies and protocols.
   */
  @Test
  void no_table_is_open_to_requests_without_a_policy() {
    assertThat(OpenTables.of(database.asOwner()))
        .containsExactly("clock_shift", "event_history", "person_journal", "policy", "protocol");
  }
}
