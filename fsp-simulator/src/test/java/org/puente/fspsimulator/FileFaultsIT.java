package org.puente.fspsimulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.fspsimulator.banks.SimulatorSettings;
import org.puente.fspsimulator.testing.BankClient;
import org.puente.fspsimulator.testing.Cordillera;
import org.puente.fspsimulator.testing.FileClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each fault really happens at rate 1, and a broken file is followed by the right one. */
@SimulatorTest
class FileFaultsIT {

  private static final int ORDERS = 4;

  @LocalServerPort int port;

  @Autowired SimulatorSettings settings;

  BankClient bank;
  FileClient files;

  @BeforeEach
  void logIn() throws Exception {
    bank = new BankClient(port, "c");
    int sftp = bank.call("GET", "/control/sftp", null).body().path("port").asInt();
    files = new FileClient(sftp, "c", settings.data());
  }

  @AfterEach
  void behaveAgain() throws IOException {
    bank.faults(Map.of());
    files.close();
  }

  @Test
  void theFaultsOfFilesStandBesideTheOthersByTheirOwnNames() {
    bank.faults(Map.of("fileLate", 0.25, "delayMillis", 7, "seed", 3));

    var told = bank.call("GET", "/control/banks/c/faults", null).body();

    assertThat(told.path("fileLate").asDouble()).isEqualTo(0.25);
    assertThat(told.path("delayMillis").asInt()).isEqualTo(7);
    assertThat(bank.faults(Map.of("fileLate", 1.5)).status()).isEqualTo(400);
  }

  @Test
  void theWholeFileIsRefusedAndNothingBooked() throws Exception {
    long before = bank.book().size();

    String name = send("fileRefused");

    assertThat(lines(answer(name, ""))).hasSize(2).first().asString().contains("\tRECHAZADO\t");
    assertThat(bank.book()).hasSize((int) before);
  }

  @Test
  void singleOrdersAreRefused() throws Exception {
    bank.faults(Map.of("fileOrderRefused", 0.5, "seed", 11));
    List<UUID> references = Stream.generate(UUID::randomUUID).limit(60).toList();
    String name = UUID.randomUUID() + ".txt";
    files.layDown(name, Cordillera.file(references, 2_000));

    List<String> answer = lines(answer(name, ""));

    assertThat(answer).filteredOn(line -> line.contains("\tERR\tOTRO\t")).hasSizeBetween(10, 50);
    assertThat(answer).filteredOn(line -> line.contains("\tOK\t")).hasSizeBetween(10, 50);
  }

  @Test
  void theAnswerIsLaidDownTwice() throws Exception {
    String name = send("fileAnsweredTwice");

    assertThat(answer(name, "_2")).isEqualTo(answer(name, ""));
  }

  @Test
  void theAnswerIsLate() throws Exception {
    bank.faults(Map.of("fileLate", 1, "fileLateMillis", 3_000));
    String name = UUID.randomUUID() + ".txt";
    files.layDown(name, Cordillera.file(List.of(UUID.randomUUID()), 2_000));

    await()
        .during(Duration.ofMillis(1_500))
        .atMost(Duration.ofSeconds(3))
        .until(() -> !files.list("out").contains("RESP_" + name));
    answer(name, "");
  }

  @Test
  void theAnswerBreaksOffAndComesWholeLater() throws Exception {
    String name = send("fileTruncated");

    assertThat(lines(answer(name, "")).getLast()).doesNotStartWith("TO\t");
    assertThat(lines(answer(name, "_2")).getLast()).isEqualTo("TO\t4\t8000");
  }

  @Test
  void theAnswerComesInAnotherEncodingFirst() throws Exception {
    String name = send("fileOtherEncoding");

    byte[] odd = answer(name, "");
    byte[] right = answer(name, "_2");

    assertThat(odd).isNotEqualTo(right);
    assertThat(odd[0] == (byte) 0xEF || new String(odd, UTF_16).startsWith("CA\t")).isTrue();
    assertThat(new String(right, ISO_8859_1)).startsWith("CA\t");
  }

  @Test
  void theAnswerTellsOfAnOrderThatNobodySent() throws Exception {
    String name = send("fileStrangeOrder");

    assertThat(lines(answer(name, ""))).hasSize(ORDERS + 3);
    assertThat(lines(answer(name, "")).getLast()).isEqualTo("TO\t5\t9000");
  }

  @Test
  void theTotalsContradictTheLinesAndThenTheyDoNot() throws Exception {
    String name = send("fileWrongTotals");

    assertThat(lines(answer(name, "")).getLast()).isEqualTo("TO\t4\t8001");
    assertThat(lines(answer(name, "_2")).getLast()).isEqualTo("TO\t4\t8000");
  }

  private String send(String fault) throws IOException {
    bank.faults(Map.of(fault, 1, "fileLateMillis", 300));
    String name = UUID.randomUUID() + ".txt";
    List<UUID> references = Stream.generate(UUID::randomUUID).limit(ORDERS).toList();
    files.layDown(name, Cordillera.file(references, 2_000));
    return name;
  }

  private byte[] answer(String name, String copy) throws IOException {
    String answer = "RESP_" + name.replace(".txt", copy + ".txt");
    await().atMost(Duration.ofSeconds(20)).until(() -> files.list("out").contains(answer));
    return files.bytes("out/" + answer);
  }

  private static List<String> lines(byte[] file) {
    return new String(file, ISO_8859_1).lines().toList();
  }
}
