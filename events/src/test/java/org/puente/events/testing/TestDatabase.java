package org.puente.events.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A fresh database of a service with its three roles, on the server that all tests share. */
public record TestDatabase(String service, String name) {

  static final String PASSWORD = "test";

  private static final Pattern END_OF_STATEMENT = Pattern.compile(";\\s*\\n");

  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** Empty: Spring's Flyway migrates it, or {@link #migrate}. */
  public static TestDatabase create(String service) {
    TestDatabase database = new TestDatabase(service, service + "_" + NUMBER.incrementAndGet());
    JdbcTemplate server = new JdbcTemplate(superuser("postgres"));
    END_OF_STATEMENT
        .splitAsStream(database.bootstrap("server.sql"))
        .filter(sql -> !sql.contains("CREATE ROLE") || lacksRole(server, sql))
        .forEach(server::execute);
    new JdbcTemplate(database.asSuperuser()).execute(database.bootstrap("database.sql"));
    return database;
  }

  public TestDatabase migrate(String... locations) {
    Flyway.configure().dataSource(asOwner()).locations(locations).load().migrate();
    return this;
  }

  public String url() {
    return TestPostgres.running().url(name);
  }

  public DataSource asOwner() {
    return as(service + "_owner");
  }

  public DataSource asRequest() {
    return as(service + "_request");
  }

  public DataSource asJobs() {
    return as(service + "_jobs");
  }

  public DataSource asSuperuser() {
    return superuser(name);
  }

  /** Moves {@code app_now()} and the domain's clock away from the wall's. */
  public void shiftClock(Duration offset) {
    new JdbcTemplate(asOwner())
        .update("UPDATE clock_shift SET shift = make_interval(secs => ?)", offset.toMillis() / 1e3);
  }

  private DataSource as(String role) {
    return new DriverManagerDataSource(url(), role, PASSWORD);
  }

  private static DataSource superuser(String database) {
    TestPostgres server = TestPostgres.running();
    return new DriverManagerDataSource(server.url(database), server.superuser(), server.password());
  }

  private static boolean lacksRole(JdbcTemplate server, String createRole) {
    String role = createRole.replaceFirst("(?s).*CREATE ROLE (\\w+).*", "$1");
    return server.queryForList("SELECT 1 FROM pg_roles WHERE rolname = ?", role).isEmpty();
  }

  private String bootstrap(String file) {
    try (InputStream sql = TestDatabase.class.getResourceAsStream("/db/bootstrap/" + file)) {
      if (sql == null) {
        throw new IllegalStateException("No " + file);
      }
      return new String(sql.readAllBytes(), UTF_8)
          .replaceAll("(?m)^--.*$", "")
          .replace("{service}", service)
          .replace("{database}", name)
          .replace("{password}", PASSWORD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
