package org.puente.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puente.localstack.stack.House;
import org.puente.localstack.stack.Jars;

class LauncherIT {
  private static final String BANK = "fsp-simulator";

  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  static void servicesAreBuilt() {
    Jars.assumeBuilt(ProjectHome.find(), House.FSP_SIMULATOR);
  }

  @Test
  void goesOnWhereItWasAfterKillNine(@TempDir Path folder) throws Exception {
    String[] up = up(folder);
    Launcher first = Launcher.run(folder, up).awaitUp();
    depositAtTheBank(first, "1234.00");
    first.kill();

    Launcher second = Launcher.run(folder, up).awaitUp();
    assertThat(Launcher.run(folder, up).awaitFailure())
        .contains("puente: Puente is already running on " + folder.resolve("data"))
        .doesNotContain("\tat ");
    assertThat(deposited(second)).contains("1234.00");
    killEverything(folder);

    Launcher third = Launcher.run(folder, up).awaitUp();
    assertThat(deposited(third)).contains("1234.00");
    third.stop();
    assertThat(processesOf(folder)).isEmpty();
  }

  @Test
  void namesAPortThatIsTaken(@TempDir Path folder) throws Exception {
    try (var _ = new ServerSocket(8090, 1, InetAddress.getLoopbackAddress())) {
      assertThat(
              Launcher.run(folder, "up", "--data", folder + "/data", "--only", BANK).awaitFailure())
          .contains("puente: Port 8090, which fsp-simulator needs, is used by another program")
          .doesNotContain("\tat ");
    } catch (java.net.BindException taken) {
      assumeThat(taken).as("port 8090 is taken by something else here").isNull();
    }
  }

  @Test
  void saysThatTheDiskIsFull(@TempDir Path folder) throws Exception {
    Path small = Files.createDirectory(folder.resolve("small"));
    Process mount =
        new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=30m", "tmpfs", small.toString())
            .start();
    assumeThat(mount.waitFor() == 0).as("a small disk can be mounted here").isTrue();
    try {
      assertThat(Launcher.run(folder, "up", "--data", small + "/data").awaitFailure())
          .contains("puente: The disk that holds " + small + "/data is full (30 MB left")
          .doesNotContain("\tat ");
    } finally {
      new ProcessBuilder("umount", small.toString()).start().waitFor();
    }
  }

  private static String[] up(Path folder) {
    return new String[] {"up", "--data", folder + "/data", "--free-ports", "--only", BANK};
  }

  private void depositAtTheBank(Launcher launcher, String amount) throws Exception {
    send(
        HttpRequest.newBuilder(bank(launcher).resolve("/control/banks/a/float"))
            .header("Content-Type", "application/json")
            .PUT(
                HttpRequest.BodyPublishers.ofString(
                    "{\"amount\":\"%s\",\"currency\":\"USD\"}".formatted(amount))));
  }

  private String deposited(Launcher launcher) throws Exception {
    return send(
        HttpRequest.newBuilder(
                bank(launcher).resolve("/banks/a/mm/v1.2/accounts/accountid@puente/balance"))
            .header("X-API-Key", "bank-a-key"));
  }

  private String send(HttpRequest.Builder request) throws Exception {
    var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static URI bank(Launcher launcher) {
    Matcher line = Pattern.compile("Bank's ATM\\s+(http://\\S+?:\\d+)").matcher(launcher.output());
    assertThat(line.find()).as(launcher.output()).isTrue();
    return URI.create(line.group(1));
  }

  private static void killEverything(Path folder) throws IOException {
    for (ProcessHandle process : processesOf(folder)) {
      process.destroyForcibly();
      process.onExit().join();
    }
  }

  private static List<ProcessHandle> processesOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("data/run"))) {
      return files
          .filter(file -> Files.isRegularFile(file))
          .map(LauncherIT::pid)
          .flatMap(pid -> ProcessHandle.of(pid).stream())
          .filter(ProcessHandle::isAlive)
          .toList();
    }
  }

  private static long pid(Path file) {
    try {
      return Long.parseLong(Files.readString(file).trim().split(" ", -1)[0]);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
