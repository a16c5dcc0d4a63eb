package org.puente.localstack.stack;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * One database for each service with its three roles: the owner migrates, requests obey row-level
 * security, jobs bypass it. Can be repeated at any time.
 */
final class DatabaseBootstrap {
  static final List<String> ROLES = List.of("owner", "request", "jobs");

  private final EmbeddedDatabase server;
  private final Secrets secrets;

  DatabaseBootstrap(EmbeddedDatabase server, Secrets secrets) {
    this.server = server;
    this.secrets = secrets;
  }

  void create(String database) {
    try (Connection connection = server.connect("postgres");
        Statement statement = connection.createStatement()) {
      for (String role : ROLES) {
        role(statement, database, role);
      }
      if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '%s'", database)) {
        statement.execute("CREATE DATABASE %s OWNER %s_owner".formatted(database, database));
      }
    } catch (SQLException e) {
      throw new CannotStart("The database " + database + " could not be created: " + e, e);
    }
    grant(database);
  }

  private void role(Statement statement, String database, String role) throws SQLException {
    String name = database + "_" + role;
    String verb =
        exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '%s'", name) ? "ALTER" : "CREATE";
    statement.execute(
        "%s ROLE %s LOGIN %s PASSWORD '%s'"
            .formatted(
                verb, name, role.equals("jobs") ? "BYPASSRLS" : "", secrets.get("db." + name)));
  }

  private static boolean exists(Statement statement, String sql, String name) throws SQLException {
    try (ResultSet found = statement.executeQuery(sql.formatted(name))) {
      return found.next();
    }
  }

  private void grant(String database) {
    try (Connection connection = server.connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          REVOKE ALL ON DATABASE $d FROM PUBLIC;
          GRANT CONNECT, TEMPORARY ON DATABASE $d TO $d_request, $d_jobs;
          GRANT ALL ON SCHEMA public TO $d_owner;
          GRANT USAGE ON SCHEMA public TO $d_request, $d_jobs;
          ALTER DEFAULT PRIVILEGES FOR ROLE $d_owner
            GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO $d_request, $d_jobs;
          ALTER DEFAULT PRIVILEGES FOR ROLE $d_owner
            GRANT USAGE ON SEQUENCES TO $d_request, $d_jobs;
          ALTER DEFAULT PRIVILEGES FOR ROLE $d_owner
            GRANT EXECUTE ON FUNCTIONS TO $d_request, $d_jobs;
          """
              .replace("$d", database));
    } catch (SQLException e) {
      throw new CannotStart("The database " + database + " could not be prepared: " + e, e);
    }
  }
}
