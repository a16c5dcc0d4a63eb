package org.puente.benchmarks.bed;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Tables like a service's own, indexes and checks included, that nobody else looks at. */
public final class Scratch implements AutoCloseable {
  private final DataSource database;

  public Scratch(DataSource database, String... tables) {
    this.database = database;
    run("CREATE SCHEMA scratch");
    for (String table : tables) {
      // A column that is generated could not be copied with its row.
      run(
          "CREATE TABLE scratch.%1$s (LIKE public.%1$s INCLUDING ALL EXCLUDING GENERATED)"
              .formatted(table));
    }
  }

  /** Any statement, on its own. */
  public void run(String sql) {
    work(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
          }
        });
  }

  public void empty(String... tables) {
    run("TRUNCATE scratch." + String.join(", scratch.", tables));
  }

  /** How long that takes on one connection, on which scratch tables come first. */
  public double seconds(Work work) {
    var seconds = new double[1];
    work(
        connection -> {
          Stopwatch watch = new Stopwatch();
          work.on(connection);
          seconds[0] = watch.seconds();
        });
    return seconds[0];
  }

  private void work(Work work) {
    try (Connection connection = database.getConnection()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET search_path = scratch, public");
      }
      work.on(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    run("DROP SCHEMA scratch CASCADE");
  }

  /** What is done on a connection. */
  @FunctionalInterface
  public interface Work {
    void on(Connection connection) throws SQLException;
  }
}
