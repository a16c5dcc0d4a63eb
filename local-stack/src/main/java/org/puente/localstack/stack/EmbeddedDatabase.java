package org.puente.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server on the folder, durable: it syncs to disk, and survives being killed. */
final class EmbeddedDatabase {
  /** After a crash it first replays its log. */
  private static final Duration STARTUP = Duration.ofSeconds(120);

  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "fsync=on",
          "synchronous_commit=on",
          "full_page_writes=on",
          "max_connections=200",
          "shared_buffers=256MB",
          "work_mem=16MB",
          "max_wal_size=4GB",
          "jit=off",
          "timezone=UTC",
          "log_timezone=UTC",
          "lc_messages=C");

  private final StackFolder folder;
  private final CacheFolder cache;
  private final int port;
  private final String password;
  private @Nullable Process postmaster;

  EmbeddedDatabase(StackFolder folder, CacheFolder cache, int port, String password) {
    this.folder = folder;
    this.cache = cache;
    this.port = port;
    this.password = password;
  }

  void start() {
    try {
      if (!Files.exists(folder.postgres().resolve("PG_VERSION"))) {
        create();
      }
      postmaster = launch();
      new ProcessFile(folder.run().resolve("postgres.pid")).write(postmaster.toHandle());
      awaitReady(postmaster);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Interrupted while PostgreSQL was starting.", e);
    }
  }

  boolean isAlive() {
    return postmaster != null && postmaster.isAlive();
  }

  void stop() {
    if (postmaster == null) {
      return;
    }
    Signals.interrupt(postmaster.toHandle());
    try {
      if (!postmaster.waitFor(60, TimeUnit.SECONDS)) {
        postmaster.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    new ProcessFile(folder.run().resolve("postgres.pid")).delete();
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database), "postgres", password);
  }

  /** Made beside its place and then moved there, so that a crash never leaves half a cluster. */
  private void create() throws IOException, InterruptedException {
    Path draft = folder.root().resolve("postgres.new");
    Path passwordFile = folder.run().resolve("initdb.password");
    CacheFolder.delete(draft);
    Files.writeString(passwordFile, password);
    Process initdb =
        start(
            List.of(
                program("initdb"),
                "--pgdata=" + draft,
                "--username=postgres",
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--no-instructions"));
    int result = initdb.waitFor();
    Files.delete(passwordFile);
    if (result != 0) {
      throw failed("PostgreSQL could not create its files");
    }
    Files.move(draft, folder.postgres(), StandardCopyOption.ATOMIC_MOVE);
  }

  private Process launch() throws IOException {
    var command = new ArrayList<String>();
    command.addAll(List.of(program("postgres"), "-D", folder.postgres().toString()));
    command.addAll(List.of("-p", Integer.toString(port)));
    SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
    return start(command);
  }

  private Process start(List<String> command) throws IOException {
    var builder = new ProcessBuilder(Signals.ownSession(unprivileged(command)));
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log("postgresql").toFile()));
    return builder.start();
  }

  /** PostgreSQL refuses to run as root; in a user namespace root is nobody in particular. */
  private static List<String> unprivileged(List<String> command) {
    if (!"root".equals(System.getProperty("user.name"))) {
      return command;
    }
    var wrapped = new ArrayList<>(List.of("unshare", "-U"));
    wrapped.addAll(command);
    return wrapped;
  }

  private String program(String name) {
    return PostgresBinaries.unpacked(cache).resolve("bin").resolve(name).toString();
  }

  private void awaitReady(Process process) throws InterruptedException {
    long deadline = System.nanoTime() + STARTUP.toNanos();
    while (System.nanoTime() < deadline) {
      if (!process.isAlive()) {
        throw failed("PostgreSQL stopped while starting");
      }
      try (Connection connection = connect("postgres")) {
        connection.createStatement().execute("SELECT 1");
        return;
      } catch (SQLException e) {
        process.waitFor(100, TimeUnit.MILLISECONDS);
      }
    }
    throw failed("PostgreSQL did not get ready in " + STARTUP.toSeconds() + " seconds");
  }

  private CannotStart failed(String what) {
    return folder.fullDisk()
        ? folder.full(null)
        : new CannotStart("%s: see %s.".formatted(what, folder.log("postgresql")));
  }
}
