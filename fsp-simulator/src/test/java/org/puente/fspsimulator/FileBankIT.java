package org.puente.fspsimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.puente.fspsimulator.testing.Cordillera.undashed;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.sshd.common.SshException;
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
class FileBankIT {

  @LocalServerPort int port;

  @Autowired SimulatorSettings settings;

  BankClient bank;
  FileClient files;

  @BeforeEach
  void logIn() throws Exception {
    bank = new BankClient(port, "c");
    bank.faults(Map.of());
    files = new FileClient(sftpPort(), "c", settings.data());
    files.takeAll();
  }

  @AfterEach
  void logOut() throws IOException {
    bank.faults(Map.of());
    files.close();
  }

  @Test
  void aFileOfOrdersIsBookedAndAnsweredWithCodesThatTheMachinePays() throws Exception {
    List<UUID> references = references(3);
    files.layDown("PAGOS_1.txt", Cordillera.file(references, 4_000));

    List<String> answer = answer("RESP_PAGOS_1.txt");

    assertThat(answer.getFirst()).startsWith("CA\tPAGOS_1.txt\t").contains("\tPROCESADO\t");
    assertThat(answer.getLast()).isEqualTo("TO\t3\t12000");
    String[] first = answer.get(1).split("\t", -1);
    assertThat(first[2]).isEqualTo(undashed(references.getFirst()));
    assertThat(bank.atm("withdrawals", Map.of("code", first[6], "amount", "40.00")).text("outcome"))
        .isEqualTo("PAID");
    assertThat(files.list("in")).isEmpty();
    assertThat(files.list("archive")).contains("PAGOS_1.txt");
  }

  @Test
  void aFileThatIsStillBeingWrittenIsLeftAlone() throws Exception {
    List<UUID> half = references(1);
    files.write("in/PAGOS_2.txt.writing", Cordillera.file(half, 4_000));
    files.layDown("PAGOS_3.txt", Cordillera.file(references(1), 4_000));

    answer("RESP_PAGOS_3.txt");

    assertThat(files.list("in")).containsExactly("PAGOS_2.txt.writing");
    assertThat(isInTheBook(half.getFirst())).isFalse();
  }

  @Test
  void theSameFileUnderTheSameOrAnotherNameIsTakenOnce() throws Exception {
    String file = Cordillera.file(references(2), 4_000);
    files.layDown("PAGOS_4.txt", file);
    answer("RESP_PAGOS_4.txt");
    long before = bank.book().size();

    files.layDown("PAGOS_4.txt", file);
    files.layDown("PAGOS_5.txt", file);

    assertThat(answer("RESP_PAGOS_4_2.txt").getFirst()).contains("\tDUPLICADO\t");
    assertThat(answer("RESP_PAGOS_5.txt").getFirst()).contains("\tDUPLICADO\t");
    assertThat(bank.book()).hasSize((int) before);
  }

  @Test
  void orderThatTheBankCannotPayAreRefusedWithAReasonOfItsOwn() throws Exception {
    files.layDown("PAGOS_6.txt", Cordillera.file(references(1), 30_001));

    assertThat(answer("RESP_PAGOS_6.txt").get(1)).contains("\tERR\tMONTO EXCEDE\t");
  }

  @Test
  void aFileThatTheBankCannotReadIsRefusedWhole() throws Exception {
    files.layDown("PAGOS_7.txt", "PA\tnonsense\r\n");

    assertThat(answer("RESP_PAGOS_7.txt").getFirst()).contains("\tRECHAZADO\t");
  }

  @Test
  void aStatementTellsWhatTheBookOfThatDaySays() throws Exception {
    files.layDown("PAGOS_8.txt", Cordillera.file(references(20), 6_000));
    answer("RESP_PAGOS_8.txt");
    bank.faults(Map.of("reversal", 0.3, "seed", 5));
    bank.call("POST", "/control/crowd", Map.of("bank", "c", "share", 1, "seed", 1));

    LocalDate today = LocalDate.now(ZoneId.of("America/Guayaquil"));
    String file =
        bank.call("POST", "/control/banks/c/statements", Map.of("day", today.toString()))
            .text("file");

    List<String> statement = answer(file);
    long opening = Long.parseLong(cell(statement.getFirst(), 5));
    long closing = Long.parseLong(cell(statement.getLast(), 4));
    long moved =
        statement.subList(1, statement.size() - 1).stream()
            .mapToLong(
                line ->
                    switch (cell(line, 3)) {
                      case "RET" -> -Long.parseLong(cell(line, 4));
                      case "REV" -> Long.parseLong(cell(line, 4));
                      default -> 0;
                    })
            .sum();
    assertThat(statement).anyMatch(line -> line.contains("\tREV\t"));
    assertThat(opening + moved).isEqualTo(closing);
    assertThat(-moved).isEqualTo(paidCents());
    assertThat(opening - closing).isEqualTo(paidCents());
  }

  @Test
  void newsTellsEveryMovementOnce() throws Exception {
    files.layDown("PAGOS_9.txt", Cordillera.file(references(5), 2_000));
    answer("RESP_PAGOS_9.txt");
    bank.call("POST", "/control/crowd", Map.of("bank", "c", "share", 1, "seed", 1));

    String first = bank.call("POST", "/control/banks/c/news", null).text("file");
    String second = bank.call("POST", "/control/banks/c/news", null).text("file");

    assertThat(answer(first).stream().filter(line -> line.contains("\tRET\t")).count())
        .isGreaterThanOrEqualTo(5);
    assertThat(second).isEmpty();
  }

  private static String statement(LocalDate day) {
    return "EXT_" + day.toString().replace("-", "");
  }

  /** Further than any other test travels, in the same bank. */
  @Test
  void daysThatAreOverAreClosedByThemselves() throws Exception {
    LocalDate today = LocalDate.now(ZoneId.of("America/Guayaquil"));
    bank.call("PUT", "/control/clock", Map.of("offsetSeconds", Duration.ofDays(5).toSeconds()));
    try {
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(
              () ->
                  assertThat(files.list("out"))
                      .filteredOn(name -> name.startsWith("EXT_"))
                      .anyMatch(name -> name.startsWith(statement(today.plusDays(2))))
                      .anyMatch(name -> name.startsWith(statement(today.plusDays(3))))
                      .noneMatch(name -> name.startsWith(statement(today.plusDays(5)))));
    } finally {
      bank.call("PUT", "/control/clock", Map.of("offsetSeconds", 0));
    }
  }

  @Test
  void theFixedWidthBankAnswersToo() throws Exception {
    UUID reference = UUID.randomUUID();
    String batch = undashed(UUID.randomUUID());
    String totals = "000001" + "000000000004000";
    String detail =
        "D000001%sC%013d%-40s%-15s%013dUSDEF%-20s"
            .formatted(
                undashed(reference), 1_712_345_678L, "ANA MUNOZ", "593991234567", 4_000, "AYUDA");
    String file =
        Stream.of("C" + batch + "20260203" + totals + "0000004711", detail, "F" + totals)
            .reduce("", (all, line) -> all + line + "\n");
    try (FileClient pacific = new FileClient(sftpPort(), "d", settings.data())) {
      pacific.layDown("PAG.txt", file);

      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> pacific.list("out").contains("CONF_" + batch + ".txt"));

      List<String> answer = pacific.read("out/CONF_" + batch + ".txt").lines().toList();
      assertThat(answer.getFirst()).startsWith("C" + batch).hasSize(1 + 32 + 14 + 2 + 4);
      assertThat(answer.get(1))
          .startsWith("D000001" + undashed(reference) + "0000000004000" + "00")
          .hasSize(1 + 6 + 32 + 13 + 2 + 4 + 12);
      assertThat(answer.getLast()).isEqualTo("F" + totals);
    }
  }

  @Test
  void whoHasNoKeyOfTheBankStaysOutside() throws Exception {
    assertThatThrownBy(() -> new FileClient(sftpPort(), "c", FileClient.anyKey()))
        .isInstanceOf(SshException.class);
    assertThatThrownBy(() -> new FileClient(sftpPort(), "nobody", FileClient.anyKey()))
        .isInstanceOf(SshException.class);
  }

  private List<String> answer(String name) {
    await().atMost(Duration.ofSeconds(20)).until(() -> files.list("out").contains(name));
    try {
      return files.read("out/" + name).lines().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private boolean isInTheBook(UUID reference) {
    return bank.ext("GET", "/orders/" + reference, null).status() == 200;
  }

  private long paidCents() {
    String paid =
        bank.call("GET", "/control/totals", null).body().path("BANK_C").path("paid").asString();
    return Long.parseLong(paid.replace(".", ""));
  }

  private int sftpPort() {
    return new BankClient(port, "c").call("GET", "/control/sftp", null).body().path("port").asInt();
  }

  private static String cell(String line, int column) {
    return line.split("\t", -1)[column];
  }

  private static List<UUID> references(int count) {
    return Stream.generate(UUID::randomUUID).limit(count).toList();
  }
}
