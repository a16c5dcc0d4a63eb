package org.puente.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The JVM's ahead-of-time cache of a service's classes: the first run trains it when it stops, and
 * later ones start in half the time.
 */
final class ClassCache {
  private final Path file;
  private final Path draft;
  private final boolean training;

  private ClassCache(Path file, boolean first) {
    this.file = file;
    this.draft = file.resolveSibling("classes." + ProcessHandle.current().pid() + ".new");
    this.training = first && !Files.exists(file) && !Files.exists(draft);
  }

  /** For the first instance, which trains the cache where there is none yet. */
  static ClassCache trainedBy(Path file) {
    return new ClassCache(file, true);
  }

  /** For instances beside it: two can't write one draft. */
  static ClassCache usedBy(Path file) {
    return new ClassCache(file, false);
  }

  List<String> options() {
    if (Files.exists(file)) {
      return List.of("-XX:AOTCache=" + file, "-Xlog:aot=off", "-Xlog:cds=off");
    }
    return training
        ? List.of("-XX:AOTCacheOutput=" + draft, "-Xlog:aot=off", "-Xlog:cds=off")
        : List.of();
  }

  /** Whether the process writes it at its end, which takes a while. */
  boolean training() {
    return training;
  }

  /** The process ended by itself: what it learnt is whole. */
  void keep() {
    if (training && Files.exists(draft)) {
      try {
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
