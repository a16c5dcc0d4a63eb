package org.puente.payments.road;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.puente.events.testing.OpenTables;
import org.puente.events.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;

class RequestRoleIT extends OnTheRoad {

  @Autowired TestDatabase database;

  /** The clock; the history's keys; how far each bank's feed was read. */
  @Test
  void no_table_is_open_to_requests_without_a_policy() {
    assertThat(OpenTables.of(database.asOwner()))
        .containsExactly("clock_shift", "event_history", "feed_cursor");
  }
}
