package org.puente.stabilization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.puente.events.access.CallerPrincipal;
import org.puente.events.access.Operation;
import org.puente.events.access.Role;
import org.puente.events.testing.OpenTables;
import org.puente.events.testing.TestDatabase;
import org.puente.events.testing.TestTokens;
import org.puente.stabilization.world.StabilizationService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@StabilizationService
class RequestRoleIT {

  @Autowired TestDatabase database;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  /**
   * The clock; the history's keys; an opaque id and a counter, which order what happens around one
   * person; and the published policies and protocols.
   */
  @Test
  void no_table_is_open_to_requests_without_a_policy() {
    assertThat(OpenTables.of(database.asOwner()))
        .containsExactly("clock_shift", "event_history", "person_journal", "policy", "protocol");
  }

  @Test
  void what_somebody_asks_for_ends_in_bounded_time_and_what_detects_does_not() {
    assertThat(asCoordinator(this::timeout)).isEqualTo("30s");
    assertThat(timeout()).isEqualTo("0");
  }

  /** So that whoever asked is told to ask for less, and not that something went wrong. */
  @Test
  void a_report_that_was_ended_is_told_from_one_that_failed() {
    assertThatExceptionOfType(QueryTimeoutException.class)
        .isThrownBy(
            () ->
                asCoordinator(
                    () ->
                        transaction.execute(
                            _ -> {
                              jdbc.sql("SET LOCAL statement_timeout = '50ms'").update();
                              return jdbc.sql("SELECT count(*) FROM generate_series(1, 1000000000)")
                                  .query(Long.class)
                                  .single();
                            })));
  }

  private String timeout() {
    return jdbc.sql("SHOW statement_timeout").query(String.class).single();
  }

  private static <T> T asCoordinator(Supplier<T> question) {
    var caller = TestTokens.caller("coordinadora", Role.COORDINATOR);
    CallerPrincipal principal = () -> caller;
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(principal, "", "ROLE_COORDINATOR"));
    try {
      return Operation.as(caller.roles(), question);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }
}
