package org.puente.fspsimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puente.fspsimulator.testing.BankClient;
import org.puente.fspsimulator.testing.Reply;
import tools.jackson.databind.JsonNode;

/** A real process, really killed. */
class KillIT {

  @TempDir Path folder;

  @Test
  void anOrderThatWasAnsweredIsStillThereAfterKillMinusNine() throws Exception {
    Map<UUID, String> answered = new ConcurrentHashMap<>();
    int port = freePort();
    Process first = start(port);
    ExecutorService clients = Executors.newFixedThreadPool(8);
    try {
      BankClient bank = new BankClient(port, "a");
      awaitReady(bank);
      for (int client = 0; client < 8; client++) {
        clients.execute(() -> orderUntilItDies(bank, answered));
      }
      await().atMost(Duration.ofSeconds(60)).until(() -> answered.size() > 1_000);
    } finally {
      first.destroyForcibly().waitFor();
      clients.shutdown();
      assertThat(clients.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(first.exitValue()).as("killed by signal 9").isEqualTo(137);

    Process second = start(port);
    try {
      BankClient bank = new BankClient(port, "a");
      awaitReady(bank);
      Map<String, JsonNode> book = new HashMap<>();
      bank.book().forEach(line -> book.put(line.path("clientCorrelationId").asString(), line));
      assertThat(book.keySet())
          .containsAll(answered.keySet().stream().map(UUID::toString).toList());
      answered.entrySet().stream()
          .limit(50)
          .forEach(
              each ->
                  assertThat(bank.response(each.getKey()).text("link")).endsWith(each.getValue()));
    } finally {
      second.destroyForcibly().waitFor();
    }
  }

  private static void orderUntilItDies(BankClient bank, Map<UUID, String> answered) {
    try {
      while (true) {
        UUID reference = UUID.randomUUID();
        Reply reply = bank.order(reference, "120.00");
        assertThat(reply.status()).isEqualTo(201);
        answered.put(reference, reply.text("authorisationCode"));
      }
    } catch (UncheckedIOException e) {
      assertThat(answered).as("the bank is dead").isNotEmpty();
    }
  }

  private Process start(int port) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                FspSimulator.class.getName(),
                "--server.port=" + port,
                "--management.server.port=" + freePort(),
                "--simulator.sftp.port=0",
                "--simulator.data=" + folder))
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("simulator.log").toFile())
        .start();
  }

  private static void awaitReady(BankClient bank) {
    await()
        .atMost(Duration.ofSeconds(90))
        .ignoreExceptions()
        .until(() -> bank.gsma("GET", "/heartbeat", null, Map.of()).status() == 200);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
