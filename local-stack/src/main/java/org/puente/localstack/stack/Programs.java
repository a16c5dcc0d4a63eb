package org.puente.localstack.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the built services, unpacks them once, and says how each is run. */
final class Programs {
  private static final List<String> JVM =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dfile.encoding=UTF-8",
          // Two cores would give two carriers, and a virtual thread that waits for a class to be
          // initialised holds its own.
          "-Djdk.virtualThreadScheduler.parallelism=8",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  /** The most memory of each service, as {@code 512m}. */
  private static final String HEAP =
      Objects.requireNonNullElse(System.getenv("PUENTE_HEAP"), "512m");

  private final Path home;

  Programs(Path home) {
    this.home = home;
  }

  /** How a service is started; a clear sentence when it was never built. */
  Launch launch(House house, Instance instance, List<String> jvmOptions) {
    Path jar = jar(house);
    Path unpacked = unpacked(house, jar);
    Path classes = unpacked.resolve("classes.aot");
    ClassCache cache =
        switch (instance) {
          case FIRST -> ClassCache.trainedBy(classes);
          case BESIDE -> ClassCache.usedBy(classes);
        };
    var command = new ArrayList<String>();
    command.add(java());
    command.add("-Xmx" + HEAP);
    command.addAll(JVM);
    command.addAll(jvmOptions);
    command.addAll(cache.options());
    command.addAll(List.of("-jar", unpacked.resolve(fileName(jar)).toString()));
    return new Launch(command, cache);
  }

  /** Whether a service is the first of its kind here, or joins one. */
  enum Instance {
    FIRST,
    BESIDE
  }

  /** A command, and the class cache that it uses or trains. */
  record Launch(List<String> command, ClassCache cache) {}

  Path jar(House house) {
    Path target = target(house);
    try (Stream<Path> files = Files.isDirectory(target) ? Files.list(target) : Stream.empty()) {
      return files
          .filter(file -> file.toString().endsWith("-exec.jar"))
          .findFirst()
          .orElseThrow(
              () ->
                  new CannotStart(
                      "%s has not been built in %s: run ./puente there, which builds what is missing."
                          .formatted(house.folder(), home)));
    } catch (IOException e) {
      throw new CannotStart("The folder %s can't be read.".formatted(target), e);
    }
  }

  /** Unpacked jars start faster, and only they can have a class cache. Beside the jar, by build. */
  private Path unpacked(House house, Path jar) {
    var cache = new CacheFolder(target(house).resolve("unpacked"));
    try {
      String build =
          "%d-%d-%s"
              .formatted(
                  Files.size(jar),
                  Files.getLastModifiedTime(jar).toMillis(),
                  System.getProperty("java.vm.version"));
      if (!Files.exists(cache.root().resolve(build))) {
        CacheFolder.delete(cache.root());
      }
      return cache.filled(build, folder -> unpack(jar, folder));
    } catch (IOException e) {
      throw new CannotStart("%s can't be unpacked: %s.".formatted(jar, e.getMessage()), e);
    }
  }

  private static void unpack(Path jar, Path folder) throws IOException, InterruptedException {
    Process tool =
        new ProcessBuilder(
                java(),
                "-XX:TieredStopAtLevel=1",
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--force",
                "--destination",
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (tool.waitFor() != 0) {
      throw new IOException("the tool ended with " + tool.exitValue());
    }
  }

  private Path target(House house) {
    return home.resolve(house.folder()).resolve("target");
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static String fileName(Path path) {
    @Nullable Path name = path.getFileName();
    return Objects.requireNonNull(name).toString();
  }
}
