package org.puente.fspsimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.puente.fspsimulator.testing.Cordillera.undashed;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.fspsimulator.banks.SimulatorSettings;
import org.puente.fspsimulator.testing.BankClient;
import org.puente.fspsimulator.testing.Cordillera;
import org.puente.fspsimulator.testing.FileClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SimulatorTest
class ClerkIT {

  @LocalServerPort int port;
  @Autowired SimulatorSettings settings;

  BankClient bank;
  FileClient files;

  @BeforeEach
  void takeTheDesk() throws Exception {
    bank = new BankClient(port, "c");
    int sftp = bank.call("GET", "/control/sftp", null).body().path("port").asInt();
    files = new FileClient(sftp, "c", settings.data());
    bank.call("PUT", "/banks/c/clerk/desk", Map.of("manned", true));
  }

  @AfterEach
  void leaveTheDesk() throws IOException {
    bank.call("PUT", "/banks/c/clerk/desk", Map.of("manned", false));
    files.close();
  }

  @Test
  void aFileWaitsForTheClerkWhoRefusesOneOrderAndAcceptsTheOther() throws Exception {
    UUID good = UUID.randomUUID();
    UUID bad = UUID.randomUUID();
    String name = UUID.randomUUID() + ".txt";
    files.layDown(name, Cordillera.file(List.of(bad, good), 2_000));

    await()
        .during(Duration.ofMillis(700))
        .atMost(Duration.ofSeconds(5))
        .until(() -> files.list("in").contains(name));
    var desk = bank.call("GET", "/banks/c/clerk/desk", null).body();
    assertThat(desk.path("in").get(0).path("orders").get(0).path("name").asString())
        .isEqualTo("Ana Muñoz");
    bank.call(
        "POST",
        "/banks/c/clerk/in/" + name,
        Map.of("accept", true, "refused", List.of(undashed(bad))));

    await().atMost(Duration.ofSeconds(20)).until(() -> files.list("out").contains("RESP_" + name));
    List<String> answer = files.read("out/RESP_" + name).lines().toList();
    assertThat(answer.get(1)).contains(undashed(bad)).contains("\tERR\t");
    assertThat(answer.get(2)).contains(undashed(good)).contains("\tOK\t");
  }

  @Test
  void theClerkRefusesAWholeFile() throws Exception {
    UUID reference = UUID.randomUUID();
    String name = UUID.randomUUID() + ".txt";
    files.layDown(name, Cordillera.file(List.of(reference), 2_000));

    bank.call("POST", "/banks/c/clerk/in/" + name, Map.of("accept", false));

    await().atMost(Duration.ofSeconds(20)).until(() -> files.list("out").contains("RESP_" + name));
    assertThat(files.read("out/RESP_" + name)).contains("\tRECHAZADO\t");
    assertThat(bank.ext("GET", "/orders/" + reference, null).status()).isEqualTo(404);
  }

  @Test
  void onlyFilesOfTheBankCanBeTakenHome() throws Exception {
    String file =
        bank.call("POST", "/banks/c/clerk/statements", Map.of("day", "2026-01-01")).text("file");

    assertThat(bank.text("/banks/c/clerk/out/" + file)).startsWith("CA\t2100012345\t20260101\t");
    assertThat(bank.text("/banks/c/clerk/out/..%2F..%2Fauthorized_keys"))
        .isNotEmpty()
        .doesNotContain("ecdsa");
    assertThat(bank.call("GET", "/banks/c/clerk/out/nothing.txt", null).status()).isEqualTo(404);
    assertThat(bank.call("GET", "/banks/a/clerk/desk", null).status()).isEqualTo(404);
  }

  @Test
  void theDeskHasAPage() {
    assertThat(bank.text("/banks/c/clerk")).contains("/pages/clerk.js");
  }
}
