package org.puente.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;

/** What can be made again at any time and is kept between runs: unpacked programs, class caches. */
record CacheFolder(Path root) {

  static CacheFolder ofUser() {
    Map<String, String> env = System.getenv();
    String given = env.get("PUENTE_CACHE");
    if (given != null) {
      return new CacheFolder(Path.of(given));
    }
    String xdg = env.get("XDG_CACHE_HOME");
    Path base = xdg != null ? Path.of(xdg) : Path.of(System.getProperty("user.home"), ".cache");
    return new CacheFolder(base.resolve("puente"));
  }

  /** The folder of that name, filled once; a half-filled one is never seen under its name. */
  Path filled(String name, Filling filling) {
    Path target = root.resolve(name);
    if (Files.isDirectory(target)) {
      return target;
    }
    try {
      Files.createDirectories(root);
      Path draft = Files.createTempDirectory(root, name + ".");
      filling.fill(draft);
      settle(draft, target);
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Interrupted while preparing " + target + ".", e);
    }
  }

  /** Another launcher may have been quicker, and its folder is as good. */
  private static void settle(Path draft, Path target) throws IOException {
    try {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.isDirectory(target)) {
        throw e;
      }
      delete(draft);
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  /** Fills a new, empty folder. */
  @FunctionalInterface
  interface Filling {
    void fill(Path folder) throws IOException, InterruptedException;
  }
}
