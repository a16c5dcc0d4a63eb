package org.puente.payments.files.sftp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puente.payments.files.FileTransport.Arrived;
import org.puente.payments.files.FileTransport.Content;

class SftpTransportTest {

  private static final byte[] FILE = "PA\t2100012345\r\n".repeat(50_000).getBytes(UTF_8);

  @TempDir Path folder;

  @Test
  void aFileArrivesWholeUnderItsName() throws Exception {
    try (BankServer bank = new BankServer(folder);
        SftpTransport transport = bank.transport()) {
      transport.deliver("PAGOS.txt", to -> to.write(FILE));

      assertThat(bank.in("PAGOS.txt")).hasBinaryContent(FILE);
      assertThat(bank.in("PAGOS.txt.writing")).doesNotExist();
    }
  }

  @Test
  void aFileThatIsThereOrWasTakenCountsAsDelivered() throws Exception {
    try (BankServer bank = new BankServer(folder);
        SftpTransport transport = bank.transport()) {
      Files.writeString(bank.in("PAGOS_1.txt"), "first");
      Files.writeString(bank.archive("PAGOS_2.txt"), "taken");

      transport.deliver("PAGOS_1.txt", SftpTransportTest::mustNotBeAsked);
      transport.deliver("PAGOS_2.txt", SftpTransportTest::mustNotBeAsked);

      assertThat(bank.in("PAGOS_1.txt")).hasContent("first");
      assertThat(bank.in("PAGOS_2.txt")).doesNotExist();
    }
  }

  private static void mustNotBeAsked(OutputStream to) {
    throw new AssertionError("it was delivered already");
  }

  @Test
  void aCutInTheMiddleLeavesNothingUnderTheNameAndTheNextTryDelivers() throws Exception {
    try (BankServer bank = new BankServer(folder);
        SftpTransport transport = bank.transport()) {
      Content cutInTheMiddle =
          to -> {
            to.write(FILE, 0, FILE.length / 2);
            to.flush();
            bank.cut();
            to.write(FILE, FILE.length / 2, FILE.length - FILE.length / 2);
            to.flush();
          };

      assertThatThrownBy(() -> transport.deliver("PAGOS.txt", cutInTheMiddle))
          .isInstanceOf(IOException.class);
      assertThat(bank.in("PAGOS.txt")).doesNotExist();
      assertThat(bank.in("PAGOS.txt.writing")).exists();

      transport.deliver("PAGOS.txt", to -> to.write(FILE));

      assertThat(bank.in("PAGOS.txt")).hasBinaryContent(FILE);
      assertThat(bank.in("PAGOS.txt.writing")).doesNotExist();
    }
  }

  @Test
  void aLongerLeftoverIsReplacedAndNotWrittenOver() throws Exception {
    try (BankServer bank = new BankServer(folder);
        SftpTransport transport = bank.transport()) {
      Files.writeString(bank.in("PAGOS.txt.writing"), "a much longer leftover of another day");

      transport.deliver("PAGOS.txt", to -> to.write("short".getBytes(UTF_8)));

      assertThat(bank.in("PAGOS.txt")).hasContent("short");
    }
  }

  @Test
  void aLostAnswerToTheRenameIsFoundOutByTheNextTry() throws Exception {
    AtomicBoolean lose = new AtomicBoolean(true);
    BankServer[] running = new BankServer[1];
    SftpEventListener losing =
        new SftpEventListener() {
          @Override
          public void moved(
              ServerSession session,
              Path from,
              Path to,
              Collection<CopyOption> options,
              Throwable thrown) {
            if (lose.getAndSet(false)) {
              running[0].cut();
            }
          }
        };
    try (BankServer bank = new BankServer(folder, losing);
        SftpTransport transport = bank.transport()) {
      running[0] = bank;

      assertThatThrownBy(() -> transport.deliver("PAGOS.txt", to -> to.write(FILE)))
          .isInstanceOf(IOException.class);
      assertThat(bank.in("PAGOS.txt")).hasBinaryContent(FILE);
      transport.deliver("PAGOS.txt", SftpTransportTest::mustNotBeAsked);
    }
  }

  @Test
  void somebodyElseWhoWasFasterIsNoError() throws Exception {
    try (BankServer bank = new BankServer(folder);
        SftpTransport transport = bank.transport()) {
      Content whileAnotherInstanceDelivers =
          to -> {
            to.write(FILE);
            Files.write(bank.in("PAGOS.txt"), FILE);
          };

      transport.deliver("PAGOS.txt", whileAnotherInstanceDelivers);

      assertThat(bank.in("PAGOS.txt")).hasBinaryContent(FILE);
      assertThat(bank.in("PAGOS.txt.writing")).doesNotExist();
    }
  }

  @Test
  void whatTheContentRefusesIsNotDelivered() throws Exception {
    try (BankServer bank = new BankServer(folder);
        SftpTransport transport = bank.transport()) {
      Content refusing =
          to -> {
            throw new IllegalArgumentException("payee-name: 45 characters do not fit into 40");
          };

      assertThatThrownBy(() -> transport.deliver("PAGOS.txt", refusing))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("payee-name");
      assertThat(bank.in("PAGOS.txt")).doesNotExist();
    }
  }

  @Test
  void onlyFinishedFilesAreListedOldestFirst() throws Exception {
    try (BankServer bank = new BankServer(folder);
        SftpTransport transport = bank.transport()) {
      Files.writeString(bank.out("B.txt"), "older");
      Files.writeString(bank.out("A.txt"), "newer!");
      Files.setLastModifiedTime(
          bank.out("B.txt"), FileTime.from(Instant.now().minus(Duration.ofHours(1))));
      for (String unfinished : new String[] {"C.txt.writing", "D.filepart", ".E.txt"}) {
        Files.writeString(bank.out(unfinished), "half");
      }
      Files.createDirectory(bank.out("folder"));

      assertThat(transport.arrived())
          .containsExactly(new Arrived("B.txt", 5), new Arrived("A.txt", 6));
    }
  }

  @Test
  void aFileIsFetchedAndArchivedAndADoubledNameKeepsBoth() throws Exception {
    try (BankServer bank = new BankServer(folder);
        SftpTransport transport = bank.transport()) {
      Files.write(bank.out("RESP.txt"), FILE);
      Files.writeString(bank.archive("RESP.txt"), "of another day");
      ByteArrayOutputStream fetched = new ByteArrayOutputStream();

      transport.fetch("RESP.txt", fetched);
      transport.archive("RESP.txt");
      transport.archive("RESP.txt");

      assertThat(Arrays.equals(fetched.toByteArray(), FILE)).isTrue();
      assertThat(bank.archive("RESP.txt")).hasContent("of another day");
      assertThat(bank.archive("RESP.txt.2")).hasBinaryContent(FILE);
      assertThat(transport.arrived()).isEmpty();
      assertThatThrownBy(() -> transport.archive("NEVER.txt"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("there is no NEVER.txt");
    }
  }

  @Test
  void anotherHostKeyIsRefusedAndBothFingerprintsAreNamed() throws Exception {
    String agreed = BankServer.anyFingerprint();
    try (BankServer bank = new BankServer(folder);
        SftpTransport transport = bank.transport("client", agreed)) {
      assertThatThrownBy(() -> transport.deliver("PAGOS.txt", SftpTransportTest::mustNotBeAsked))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(agreed)
          .hasMessageContaining(bank.fingerprint());
    }
  }

  @Test
  void aKeyThatTheBankDoesNotKnowIsRefused() throws Exception {
    try (BankServer bank = new BankServer(folder);
        SftpTransport transport = bank.transport("stranger", bank.fingerprint())) {
      assertThatThrownBy(transport::arrived)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("sftp://puente@127.0.0.1");
    }
    try (BankServer bank = new BankServer(folder.resolve("other"));
        SftpTransport transport = bank.transport("missing", bank.fingerprint())) {
      assertThatThrownBy(transport::arrived)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("missing");
    }
  }

  @Test
  void aServerThatSaysNothingIsGivenUpAfterTheTimeout() throws Exception {
    try (ServerSocket silent = new ServerSocket(0)) {
      SftpSettings settings =
          new SftpSettings(
              "127.0.0.1",
              silent.getLocalPort(),
              "puente",
              folder.resolve("none"),
              BankServer.anyFingerprint(),
              "in",
              "out",
              "archive",
              Duration.ofMillis(500),
              Duration.ofMillis(500));
      Instant start = Instant.now();
      try (SftpTransport transport = new SftpTransport(settings)) {
        assertThatThrownBy(transport::arrived).isInstanceOf(IOException.class);
      }
      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }
  }

  @Test
  void aNameThatLeadsElsewhereIsRefused() throws Exception {
    try (BankServer bank = new BankServer(folder);
        SftpTransport transport = bank.transport()) {
      for (String name : new String[] {"../x", "a/b", "..", ".hidden", "x.writing", ""}) {
        assertThatThrownBy(() -> transport.archive(name))
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  @Test
  void aFingerprintThatIsNoneIsRefusedAtStartup() {
    assertThatThrownBy(
            () ->
                new SftpSettings(
                    "bank.example",
                    22,
                    "puente",
                    folder,
                    "",
                    "in",
                    "out",
                    "archive",
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bank.example");
  }
}
