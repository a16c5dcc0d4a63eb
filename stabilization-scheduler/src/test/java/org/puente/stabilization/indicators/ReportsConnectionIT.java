package org.puente.stabilization.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.PSYCHOSOCIAL_WORKER;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.puente.events.access.CallerPrincipal;
import org.puente.events.access.Operation;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.testing.TestDatabase;
import org.puente.events.testing.TestTokens;
import org.puente.stabilization.world.Desk;
import org.puente.stabilization.world.StabilizationService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A service whose reports are read elsewhere; here that is the same server by another pool. */
@StabilizationService
@TestPropertySource(
    properties = {
      "puente.db.reports.url=${puente.db.url}",
      "puente.db.reports.statement-timeout=1500ms"
    })
class ReportsConnectionIT {

  @Autowired Desk desk;
  @Autowired JdbcClient jdbc;
  @Autowired TestDatabase database;
  @Autowired TransactionTemplate transaction;

  @Test
  void indicators_are_read_where_reports_are_and_work_where_it_always_was() {
    desk.of("paula", PSYCHOSOCIAL_WORKER)
        .get()
        .uri("/api/v1/tasks")
        .exchange()
        .expectStatus()
        .isOk();
    assertThat(lastAsked("puente-request")).anyMatch(sql -> sql.contains("FROM task"));
    assertThat(lastAsked("puente-reports")).noneMatch(sql -> sql.contains("COLLECTION_SUPPORT"));

    desk.of("rita", COORDINATOR)
        .get()
        .uri("/api/v1/indicators?from=2026-01-01T00:00:00Z&until=2026-02-01T00:00:00Z")
        .exchange()
        .expectStatus()
        .isOk();

    assertThat(lastAsked("puente-reports")).anyMatch(sql -> sql.contains("COLLECTION_SUPPORT"));
    assertThat(lastAsked("puente-request")).noneMatch(sql -> sql.contains("COLLECTION_SUPPORT"));
  }

  @Test
  void a_report_reads_within_the_callers_rows_changes_nothing_and_ends_in_time() {
    assertThat(as(() -> ScopedDataSource.reading(() -> show("application_name"))))
        .isEqualTo("puente-reports");
    assertThat(as(() -> ScopedDataSource.reading(() -> show("statement_timeout"))))
        .isEqualTo("1500ms");
    assertThat(as(() -> ScopedDataSource.reading(() -> show("puente.scope")))).isNotEmpty();
    assertThat(as(() -> show("application_name"))).isEqualTo("puente-request");
    assertThat(ScopedDataSource.reading(() -> show("application_name"))).isEqualTo("puente-jobs");

    assertThatExceptionOfType(UncategorizedSQLException.class)
        .isThrownBy(
            () ->
                as(
                    () ->
                        ScopedDataSource.reading(
                            () -> jdbc.sql("DELETE FROM calendar_feed").update())))
        .withMessageContaining("read-only");
    assertThatExceptionOfType(QueryTimeoutException.class)
        .isThrownBy(
            () ->
                as(
                    () ->
                        ScopedDataSource.reading(
                            () ->
                                jdbc.sql("SELECT count(*) FROM generate_series(1, 1000000000)")
                                    .query(Long.class)
                                    .single())));
  }

  @Test
  void nobody_changes_the_database_in_the_middle_of_a_transaction() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                transaction.execute(_ -> ScopedDataSource.reading(() -> show("application_name"))));
  }

  private String show(String setting) {
    return jdbc.sql("SELECT current_setting(?)").param(setting).query(String.class).single();
  }

  /** The last statement of each connection by that name to this database. */
  private List<String> lastAsked(String application) {
    return JdbcClient.create(database.asSuperuser())
        .sql("SELECT query FROM pg_stat_activity WHERE application_name = ? AND datname = ?")
        .params(application, database.name())
        .query(String.class)
        .list();
  }

  private static <T> T as(Supplier<T> question) {
    var caller = TestTokens.caller("rita", COORDINATOR);
    CallerPrincipal principal = () -> caller;
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(principal, "", COORDINATOR.authority()));
    try {
      return Operation.as(caller.roles(), question);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }
}
