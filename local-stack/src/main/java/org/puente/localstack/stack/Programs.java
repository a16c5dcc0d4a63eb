package org.puente.localstack.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the built services and says how each is run. */
final class Programs {
  private static final List<String> JVM =
      List.of(
          "-Xmx512m",
          "-XX:+UseSerialGC",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dfile.encoding=UTF-8",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private final Path home;

  Programs(Path home) {
    this.home = home;
  }

  /** The service's jar; a clear sentence when it was never built. */
  Path jar(House house) {
    return find(house)
        .orElseThrow(
            () ->
                new CannotStart(
                    "%s has not been built in %s: run ./puente there, which builds what is missing."
                        .formatted(house.folder(), home)));
  }

  List<String> command(House house, List<String> jvmOptions) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    command.addAll(jvmOptions);
    command.addAll(List.of("-jar", jar(house).toString()));
    return command;
  }

  private Optional<Path> find(House house) {
    Path target = home.resolve(house.folder()).resolve("target");
    if (!Files.isDirectory(target)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(target)) {
      return files.filter(file -> file.toString().endsWith("-exec.jar")).findFirst();
    } catch (IOException e) {
      throw new CannotStart("The folder %s can't be read.".formatted(target), e);
    }
  }
}
