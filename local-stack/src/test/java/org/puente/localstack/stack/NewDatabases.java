package org.puente.localstack.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Objects;

/** The databases of a folder, each with three lines in its audit trail, and no service. */
public final class NewDatabases {
  private NewDatabases() {}

  public static void create(Path root) throws Exception {
    var folder = new StackFolder(root);
    folder.prepare();
    var secrets = Secrets.of(folder);
    var server =
        new EmbeddedDatabase(
            folder, CacheFolder.ofUser(), Ports.free(1).getFirst(), secrets.get("postgres"));
    server.start();
    try {
      for (House house : House.values()) {
        if (house.database().isPresent()) {
          String name = house.database().get();
          new DatabaseBootstrap(server, secrets).create(name);
          String owner = name + "_owner";
          try (var connection =
              DriverManager.getConnection(server.url(name), owner, secrets.get("db." + owner))) {
            fill(connection, folder.audit().resolve(house.folder()));
          }
        }
      }
    } finally {
      server.stop();
    }
  }

  private static void fill(Connection connection, Path heads) throws Exception {
    try (Statement statement = connection.createStatement()) {
      statement.execute(script("/db/delivery/V0_1__delivery.sql"));
      statement.execute(script("/db/delivery/V0_2__audit.sql"));
      var kept = new StringBuilder();
      for (int line = 1; line <= 3; line++) {
        try (ResultSet head =
            statement.executeQuery(
                """
                SELECT seq, encode(hash, 'hex') FROM audit_append(
                  'ana', 'plan.approved', 'plan:1', '{"año": 2026}', 'CONSOLE', '::1', '*')
                """)) {
          head.next();
          kept.append(head.getLong(1)).append(' ').append(head.getString(2)).append('\n');
        }
      }
      Files.writeString(heads, kept);
    }
  }

  private static String script(String name) throws IOException {
    try (var in = NewDatabases.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }
}
