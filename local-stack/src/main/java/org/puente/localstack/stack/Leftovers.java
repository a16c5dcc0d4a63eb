package org.puente.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Ends what a launcher that was killed left running on its folder. */
final class Leftovers {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final StackFolder folder;

  Leftovers(StackFolder folder) {
    this.folder = folder;
  }

  /** Services first: they are crash-safe, and without their broker have nothing left to do. */
  void clean() {
    List<ProcessFile> files = files();
    files.stream()
        .filter(file -> !isPostgres(file))
        .flatMap(file -> file.running().stream())
        .forEach(Leftovers::kill);
    stopPostmaster();
    files.forEach(ProcessFile::delete);
  }

  private List<ProcessFile> files() {
    try (Stream<Path> listed = Files.list(folder.run())) {
      return listed.filter(path -> path.toString().endsWith(".pid")).map(ProcessFile::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPostgres(ProcessFile file) {
    return file.file().endsWith("postgres.pid");
  }

  private static void kill(ProcessHandle process) {
    process.destroyForcibly();
    awaitEnd(process);
  }

  private void stopPostmaster() {
    Path lock = folder.postgres().resolve("postmaster.pid");
    Optional<ProcessHandle> holder = postmaster(lock);
    if (holder.isEmpty()) {
      return;
    }
    if (holder.get().info().command().orElse("postgres").endsWith("postgres")) {
      Signals.interrupt(holder.get());
      if (!awaitEnd(holder.get())) {
        kill(holder.get());
      }
    } else {
      deleteLockOfAnotherLife(lock);
    }
  }

  /** Its process id now belongs to another program, and PostgreSQL would refuse to start. */
  private static void deleteLockOfAnotherLife(Path lock) {
    try {
      Files.deleteIfExists(lock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<ProcessHandle> postmaster(Path lock) {
    try (Stream<String> lines = Files.lines(lock)) {
      return lines
          .findFirst()
          .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.trim())))
          .filter(ProcessHandle::isAlive);
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean awaitEnd(ProcessHandle process) {
    try {
      process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
      return true;
    } catch (CompletionException e) {
      return false;
    }
  }
}
