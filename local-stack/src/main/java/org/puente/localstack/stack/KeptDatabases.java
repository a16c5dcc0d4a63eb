package org.puente.localstack.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The databases of a folder, to read them as their server's superuser: of the stack that runs on
 * it, or, where none does, of a server that runs as long as this is open.
 */
public final class KeptDatabases implements AutoCloseable {
  private static final int PORT_LINE = 3; // of postmaster.pid

  private final StackFolder folder;
  private final String password;
  private final @Nullable FolderLock lock;
  private final @Nullable EmbeddedDatabase started;
  private final int port;

  private KeptDatabases(StackFolder folder) {
    if (!Files.exists(folder.postgres().resolve("PG_VERSION"))) {
      throw new CannotStart(
          "There is no data of Puente in %s: name its folder with --data."
              .formatted(folder.root()));
    }
    this.folder = folder;
    this.password = Secrets.of(folder).get("postgres");
    if (runs(folder)) {
      this.lock = null;
      this.started = null;
      this.port = runningPort(folder);
    } else {
      this.lock = FolderLock.take(folder);
      this.port = Ports.free(1).getFirst();
      this.started = new EmbeddedDatabase(folder, CacheFolder.ofUser(), port, password);
      started.start();
    }
  }

  public static KeptDatabases open(Path folder) {
    return new KeptDatabases(new StackFolder(folder));
  }

  private static boolean runs(StackFolder folder) {
    return new ProcessFile(folder.run().resolve("postgres.pid")).running().isPresent();
  }

  private static int runningPort(StackFolder folder) {
    try {
      List<String> lines = Files.readAllLines(folder.postgres().resolve("postmaster.pid"));
      return Integer.parseInt(lines.get(PORT_LINE).strip());
    } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
      throw new CannotStart("PostgreSQL on %s doesn't say its port.".formatted(folder.root()), e);
    }
  }

  /** One of the services' databases. */
  public JdbcClient database(String name) {
    return JdbcClient.create(client(name));
  }

  private PGSimpleDataSource client(String name) {
    var source = new PGSimpleDataSource();
    source.setUrl("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name));
    source.setUser("postgres");
    source.setPassword(password);
    return source;
  }

  /** Where a service writes the heads of its audit chain. */
  public Path heads(House house) {
    return folder.audit().resolve(house.folder());
  }

  @Override
  public void close() throws SQLException, IOException {
    if (started != null) {
      started.stop();
    }
    if (lock != null) {
      lock.close();
    }
  }
}
