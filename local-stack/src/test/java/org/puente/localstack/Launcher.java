package org.puente.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** `./puente` in a process of its own, without the script's build. */
final class Launcher {
  private final Process process;
  private final Path output;

  private Launcher(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  static Launcher run(Path folder, String... arguments) throws IOException {
    Path output = Files.createTempFile(folder, "output", ".txt");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx400m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-Dpuente.home=" + ProjectHome.find());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Puente.class.getName());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    return new Launcher(process, output);
  }

  Launcher awaitUp() {
    await()
        .atMost(Duration.ofMinutes(3))
        .until(() -> output().contains("Puente is up") || !process.isAlive());
    assertThat(output()).contains("Puente is up");
    return this;
  }

  /** The exit code and what it said, once it ended by itself. */
  String awaitFailure() throws InterruptedException {
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(output()).isTrue();
    assertThat(process.exitValue()).as(output()).isEqualTo(1);
    return output();
  }

  void kill() {
    process.destroyForcibly().onExit().join();
  }

  void stop() {
    process.destroy();
    process.onExit().join();
  }

  String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
