package org.puente.payments.road;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.puente.events.contract.Money;
import org.puente.events.sealing.Payee;
import org.puente.payments.files.BankFileHead;
import org.puente.payments.files.BankFileLine;
import org.puente.payments.files.BankFileLine.Decision;
import org.puente.payments.files.FileHead;
import org.puente.payments.files.FileLines;
import org.puente.payments.files.FileRefused;
import org.puente.payments.files.Instruction;
import org.puente.payments.files.flat.FlatFormat;
import org.puente.payments.files.sftp.SftpSettings;
import org.puente.payments.files.sftp.SftpTransport;
import org.puente.payments.fsp.BankReport;
import tools.jackson.databind.JsonNode;

/** The worked examples against the banks that they describe, by SFTP, in a process of its own. */
class FileBankIT {

  private static final ZoneId QUITO = ZoneId.of("America/Guayaquil");

  /** Of its own: a service that other tests left running would fetch its files. */
  private static final BankProcess BANKS = BankProcess.apart();

  private final BankProcess banks = BANKS;

  @TempDir Path keys;

  @BeforeEach
  @AfterEach
  void behave() {
    banks.behave();
  }

  @ParameterizedTest
  @CsvSource({"c, cordillera", "d, pacifico-sur"})
  void ordersGoOutAndCodesWithdrawalsAndBalancesComeBack(String bank, String description)
      throws Exception {
    FlatFormat format = format(description);
    List<Instruction> orders = orders(25);
    FileHead head = head(orders);
    try (SftpTransport transport = transport(bank)) {
      takeAll(transport);
      String name = format.name(head);
      transport.deliver(name, to -> format.write(head, orders.stream(), to));

      Told response = read(format, transport, awaitFile(transport, ""));

      assertThat(response.heads.getFirst().originalMessageId()).isEqualTo(head.messageId());
      assertThat(response.lines).hasSize(25).allSatisfy(FileBankIT::isAcceptedWithACode);
      transport.deliver(
          name,
          to -> {
            throw new AssertionError("the bank has it");
          });
      banks.everybodyWithdraws();
      takeAll(transport);

      Told statement =
          read(
              format, transport, awaitFile(transport, banks.statement(bank, LocalDate.now(QUITO))));

      assertThat(withdrawn(statement, orders)).isEqualByComparingTo(head.total().amount());
      assertThat(statement.lines.getLast()).isInstanceOf(BankFileLine.Balance.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "fileTruncated, TRUNCATED",
    "fileWrongTotals, TOTALS_DIFFER",
    "fileOtherEncoding, INVALID"
  })
  void aBrokenAnswerIsRefusedForWhatItIsAndTheRightOneRead(String fault, FileRefused.Reason reason)
      throws Exception {
    for (String bank : List.of("c", "d")) {
      FlatFormat format = format(bank.equals("c") ? "cordillera" : "pacifico-sur");
      try (SftpTransport transport = transport(bank)) {
        takeAll(transport);
        banks.misbehave(bank, Map.of(fault, 1, "fileLateMillis", 1_500));
        List<Instruction> orders = orders(10);
        FileHead head = head(orders);
        transport.deliver(format.name(head), to -> format.write(head, orders.stream(), to));

        String broken = awaitFile(transport, "");
        FileRefused refused =
            catchThrowableOfType(FileRefused.class, () -> read(format, transport, broken));
        takeAll(transport);

        assertThat(refused.reason()).as(bank).isEqualTo(reason);
        Told right = read(format, transport, awaitFile(transport, "_2"));
        assertThat(right.lines).hasSize(10).allSatisfy(FileBankIT::isAcceptedWithACode);
      }
    }
  }

  @Test
  void aFileLaidDownTwiceUnderTwoNamesIsNotARefusalOfItsOrders() throws Exception {
    FlatFormat format = format("cordillera");
    List<Instruction> orders = orders(3);
    FileHead head = head(orders);
    try (SftpTransport transport = transport("c")) {
      takeAll(transport);
      transport.deliver(format.name(head), to -> format.write(head, orders.stream(), to));
      awaitFile(transport, "");
      takeAll(transport);
      transport.deliver("OTRO.txt", to -> format.write(head, orders.stream(), to));

      Told repeated = read(format, transport, awaitFile(transport, "OTRO"));

      assertThat(repeated.lines)
          .singleElement()
          .satisfies(
              line ->
                  assertThat(((BankFileLine.AllAnswered) line).decision())
                      .isEqualTo(new Decision.Processing()));
    }
  }

  private static void isAcceptedWithACode(BankFileLine line) {
    var answered = (BankFileLine.Answered) line;
    var accepted = (Decision.Accepted) answered.decision();
    assertThat(answered.clientReference()).isNotNull();
    assertThat(requireNonNull(accepted.code()).digits()).hasSize(10);
  }

  private static BigDecimal withdrawn(Told statement, List<Instruction> orders) {
    List<UUID> ours = orders.stream().map(Instruction::clientReference).toList();
    return statement.lines.stream()
        .filter(BankFileLine.Moved.class::isInstance)
        .map(BankFileLine.Moved.class::cast)
        .filter(moved -> moved.kind() == BankReport.Kind.WITHDRAWAL)
        .filter(moved -> ours.contains(moved.clientReference()))
        .map(moved -> moved.amount().amount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** News that comes by itself is none of this test's business. */
  private static String awaitFile(SftpTransport transport, String part) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                transport.arrived().stream()
                    .map(file -> file.name())
                    .filter(name -> !name.startsWith("MOV_") && !name.startsWith("NOV_"))
                    .filter(name -> name.contains(part))
                    .findFirst()
                    .orElse(""),
            name -> !name.isEmpty());
  }

  private static void takeAll(SftpTransport transport) throws IOException {
    for (var file : transport.arrived()) {
      transport.archive(file.name());
    }
  }

  private static Told read(FlatFormat format, SftpTransport transport, String name)
      throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    transport.fetch(name, file);
    Told told = new Told();
    format.read(name, new ByteArrayInputStream(file.toByteArray()), told);
    return told;
  }

  private static FlatFormat format(String description) throws IOException {
    String resource = "banks/" + description + ".yaml";
    try (InputStream yaml = FileBankIT.class.getClassLoader().getResourceAsStream(resource)) {
      return FlatFormat.of(resource, requireNonNull(yaml));
    }
  }

  private SftpTransport transport(String bank) throws Exception {
    KeyPair key = KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, 256);
    Path file = keys.resolve(bank);
    try (var out = Files.newOutputStream(file)) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, bank, null, out);
    }
    Files.writeString(
        banks.data().resolve("files").resolve(bank).resolve("authorized_keys"),
        PublicKeyEntry.toString(key.getPublic()) + "\n");
    JsonNode door = banks.sftp();
    return new SftpTransport(
        new SftpSettings(
            "127.0.0.1",
            door.path("port").asInt(),
            bank,
            file,
            door.path("hostKeyFingerprint").asString(),
            "in",
            "out",
            "archive",
            Duration.ofSeconds(5),
            Duration.ofSeconds(10)));
  }

  private static List<Instruction> orders(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            number ->
                new Instruction(
                    UUID.randomUUID(),
                    Money.of(number * 10 % 200 + 10 + ".00", "USD"),
                    new Payee("José Ñandú " + number, "+593991234567", "1712345678", "es")))
        .toList();
  }

  private static FileHead head(List<Instruction> orders) {
    Money total = orders.stream().map(Instruction::amount).reduce(Money.zero("USD"), Money::plus);
    UUID id = UUID.randomUUID();
    int number = (int) (id.getMostSignificantBits() & 0xFF) + 1;
    return new FileHead(
        "BANK",
        id,
        number,
        Instant.parse("2026-02-03T12:00:00Z"),
        LocalDate.of(2026, 2, 3),
        orders.size(),
        total);
  }

  private static final class Told implements FileLines {
    private final List<BankFileHead> heads = new ArrayList<>();
    private final List<BankFileLine> lines = new ArrayList<>();

    @Override
    public void head(BankFileHead head) {
      heads.add(head);
    }

    @Override
    public void line(BankFileLine line) {
      lines.add(line);
    }
  }
}
