package org.puente.events.access;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives an authenticated caller a connection of the request role, which row-level security confines
 * to the caller's grants for the {@link Operation} at hand, and everybody else (listeners, jobs,
 * open endpoints) one of the jobs role. Each borrowing writes the caller's settings anew, so
 * nothing of the previous caller is left.
 */
public final class ScopedDataSource extends AbstractDataSource implements AutoCloseable {

  private static final String SCOPE =
      """
      SELECT set_config('puente.user', ?, false), set_config('puente.scope', ?, false),
             set_config('puente.beside', ?, false)
      """;

  private static final ScopedValue<Boolean> AS_JOB = ScopedValue.newInstance();
  private static final ScopedValue<Boolean> REPORTING = ScopedValue.newInstance();

  private final DatabaseSettings settings;
  private final HikariDataSource request;
  private final HikariDataSource jobs;
  private final @Nullable HikariDataSource reports;

  ScopedDataSource(DatabaseSettings settings) {
    this.settings = settings;
    this.request = pool("request", settings.url(), settings.request(), "");
    this.jobs = pool("jobs", settings.url(), settings.jobs(), "");
    this.reports = settings.reports() == null ? null : reports(settings, settings.reports());
  }

  /**
   * Runs something as the jobs role although a caller is known, for what no scope covers: log-in,
   * idempotency keys. Throws IllegalStateException inside a transaction of another role, which
   * cannot change; one of the jobs role goes on.
   */
  public static <T> T asJob(Supplier<T> work) {
    if (AS_JOB.isBound()) {
      return work.get();
    }
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("asJob cannot change the role of a running transaction");
    }
    return ScopedValue.where(AS_JOB, true).call(work::get);
  }

  /**
   * Reads a report for the caller, where one is configured from the replica, so that however long
   * it takes no detection and no worker waits for it. What it says may be as old as the replica is
   * behind. Throws IllegalStateException inside a transaction, whose database cannot change.
   */
  public static <T> T reading(Supplier<T> report) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("A report cannot change the database of a transaction");
    }
    return ScopedValue.where(REPORTING, true).call(report::get);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Optional<Caller> caller = AS_JOB.isBound() ? Optional.empty() : Caller.find();
    if (caller.isEmpty()) {
      return jobs.getConnection();
    }
    return scoped(caller.get(), reports != null && REPORTING.isBound() ? reports : request);
  }

  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    throw new SQLException("The caller decides the role");
  }

  /**
   * A connection of the jobs role outside of the pool, for a session lock that must die with it:
   * both ends notice within half a minute that the other one is gone.
   */
  public Connection openDedicated() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", settings.jobs().user());
    properties.setProperty("password", settings.jobs().password());
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("socketTimeout", "30");
    properties.setProperty(
        "options",
        "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3");
    return DriverManager.getConnection(settings.url(), properties);
  }

  void measure(MeterRegistry registry) {
    request.setMetricRegistry(registry);
    jobs.setMetricRegistry(registry);
    if (reports != null) {
      reports.setMetricRegistry(registry);
    }
  }

  @Override
  public void close() {
    request.close();
    jobs.close();
    if (reports != null) {
      reports.close();
    }
  }

  private static Connection scoped(Caller caller, HikariDataSource pool) throws SQLException {
    Connection connection = pool.getConnection();
    try (PreparedStatement scope = connection.prepareStatement(SCOPE)) {
      scope.setString(1, caller.userId().toString());
      scope.setString(2, new AccessScope(caller.grantsOf(Operation.roles())).setting());
      scope.setString(3, String.join(" ", Beside.caller()));
      scope.execute();
      return connection;
    } catch (SQLException e) {
      pool.evictConnection(connection);
      throw e;
    }
  }

  /** Connects at the first report, so that a replica that is away keeps nobody from starting. */
  private static HikariDataSource reports(
      DatabaseSettings settings, DatabaseSettings.Reports replica) {
    var role =
        new DatabaseSettings.Pool(
            settings.request().user(),
            settings.request().password(),
            replica.size(),
            replica.statementTimeout());
    return pool("reports", replica.url(), role, "-c default_transaction_read_only=on ");
  }

  private static HikariDataSource pool(
      String name, String url, DatabaseSettings.Pool role, String options) {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName(name);
    pool.setJdbcUrl(url);
    pool.addDataSourceProperty("ApplicationName", "puente-" + name);
    pool.setUsername(role.user());
    pool.setPassword(role.password());
    pool.setMaximumPoolSize(role.size());
    pool.setConnectionTimeout(10_000);
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    pool.addDataSourceProperty("tcpKeepAlive", "true");
    String bound =
        role.statementTimeout().isPositive()
            ? "-c statement_timeout=" + role.statementTimeout().toMillis()
            : "";
    if (!(options + bound).isEmpty()) {
      pool.addDataSourceProperty("options", options + bound);
    }
    // Each statement is planned for its values and for the tables as they are: a plan that the
    // server
    // kept from when they were empty turned an enrolment of 100,000 into scans of scans.
    pool.addDataSourceProperty("prepareThreshold", "0");
    return pool;
  }
}
