package org.puente.events.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** One PostgreSQL server per JVM, durable as in production. */
record TestPostgres(String host, int port, String superuser, String password) {

  static TestPostgres running() {
    return Holder.SERVER;
  }

  String url(String database) {
    return "jdbc:postgresql://" + host + ":" + port + "/" + database;
  }

  private static final class Holder {
    static final TestPostgres SERVER =
        Boolean.getBoolean("puente.containers") ? container() : embedded();
  }

  private static TestPostgres embedded() {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("max_connections", "200")
              .start();
      return new TestPostgres("localhost", server.getPort(), "postgres", "postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("resource") // lives as long as the JVM; the container ends with it
  private static TestPostgres container() {
    PostgreSQLContainer server =
        new PostgreSQLContainer("postgres:18.6")
            .withCommand("postgres", "-c", "max_connections=200");
    server.start();
    return new TestPostgres(
        server.getHost(), server.getMappedPort(5432), server.getUsername(), server.getPassword());
  }
}
