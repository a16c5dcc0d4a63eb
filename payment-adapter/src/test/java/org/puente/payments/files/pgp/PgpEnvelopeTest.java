package org.puente.payments.files.pgp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.Objects;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgpainless.PGPainless;
import org.pgpainless.encryption_signing.EncryptionOptions;
import org.pgpainless.encryption_signing.ProducerOptions;
import org.pgpainless.key.protection.SecretKeyRingProtector;
import org.puente.payments.files.FileRefused;
import org.puente.payments.files.FileRefused.Reason;

class PgpEnvelopeTest {

  private static final Clock CLOCK = Clock.systemUTC();
  private static final byte[] FILE =
      "PA\t2100012345\t1\tMuñoz\r\n".repeat(20_000).getBytes(ISO_8859_1);

  @TempDir static Path folder;

  @BeforeAll
  static void makeKeys() throws Exception {
    for (String who : new String[] {"bank", "own", "stranger"}) {
      PGPSecretKeyRing key = PGPainless.generateKeyRing().modernKeyRing(who);
      save(who, key);
    }
    save("locked", PGPainless.generateKeyRing().modernKeyRing("locked", "una clave"));
    save(
        "expired",
        PGPainless.modifyKeyRing(PGPainless.generateKeyRing().modernKeyRing("expired"))
            .setExpirationDate(
                Date.from(Instant.now().plus(Duration.ofDays(1))),
                SecretKeyRingProtector.unprotectedKeys())
            .done());
  }

  @Test
  void theBankReadsWhatWeSealAndWeReadWhatTheBankSeals() throws Exception {
    PgpEnvelope ours = envelope("bank", "own", true);
    PgpEnvelope banks = envelope("own", "bank", true);

    byte[] sealed = sealed(ours, FILE);

    assertThat(opened(banks, sealed)).isEqualTo(FILE);
    assertThat(opened(ours, sealed(banks, FILE))).isEqualTo(FILE);
    assertThat(new String(sealed, ISO_8859_1)).doesNotContain("2100012345");
    assertThat(ours.name("PAGOS.txt")).isEqualTo("PAGOS.txt.pgp");
  }

  @Test
  void anArmouredFileIsTextAndIsReadAllTheSame() throws Exception {
    PgpEnvelope armoured = new PgpEnvelope(settings("bank", "own", null, true, true), CLOCK);

    byte[] sealed = sealed(armoured, FILE);

    assertThat(new String(sealed, UTF_8)).startsWith("-----BEGIN PGP MESSAGE-----");
    assertThat(opened(envelope("own", "bank", true), sealed)).isEqualTo(FILE);
  }

  @Test
  void whatSomebodyElseSignedIsRefused() throws Exception {
    byte[] forged = sealed(envelope("own", "stranger", true), FILE);

    assertRefused(envelope("bank", "own", true), forged, Reason.OTHER_SIGNATURE);
  }

  @Test
  void whatNobodySignedIsRefusedOnlyWhereASignatureIsRequired() throws Exception {
    byte[] unsigned = encryptedOnly("own", FILE);

    assertRefused(envelope("bank", "own", true), unsigned, Reason.OTHER_SIGNATURE);
    assertThat(opened(envelope("bank", "own", false), unsigned)).isEqualTo(FILE);
  }

  @Test
  void whatIsForSomebodyElseOrNoMessageAtAllIsRefused() throws Exception {
    assertRefused(
        envelope("bank", "own", true),
        sealed(envelope("stranger", "bank", true), FILE),
        Reason.NOT_FOR_US);
    assertRefused(envelope("bank", "own", false), FILE, Reason.NOT_ENCRYPTED);
    assertRefused(envelope("bank", "own", false), new byte[0], Reason.NOT_ENCRYPTED);
  }

  @Test
  void aChangedByteOrAMissingEndIsRefusedBeforeTheLastByteIsGiven() throws Exception {
    byte[] right = sealed(envelope("own", "bank", true), FILE);
    PgpEnvelope ours = envelope("bank", "own", false);

    for (int at : new int[] {right.length / 2, right.length - 30, right.length - 1}) {
      byte[] changed = right.clone();
      changed[at] ^= 1;
      assertRefused(ours, changed, Reason.NOT_AUTHENTIC);
      assertRefused(ours, Arrays.copyOf(right, at), Reason.NOT_AUTHENTIC);
    }
  }

  @Test
  void aRoadThatBreaksIsNotTheFilesFault() throws Exception {
    byte[] right = sealed(envelope("own", "bank", true), FILE);
    InputStream breaking =
        new SequenceInputStream(
            new ByteArrayInputStream(right, 0, right.length / 2), new BrokenRoad());

    assertThatThrownBy(() -> envelope("bank", "own", true).opened(breaking).readAllBytes())
        .isInstanceOf(IOException.class)
        .hasMessage("cut");
  }

  @Test
  void anExpiredKeyIsNamedAtStartup() {
    Clock later = Clock.fixed(Instant.now().plus(Duration.ofDays(2)), ZoneOffset.UTC);

    assertThatThrownBy(() -> new PgpEnvelope(settings("expired", "own", null, true, false), later))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("expired.pub: the PGP key expired at 2");
    assertThatThrownBy(() -> new PgpEnvelope(settings("bank", "expired", null, true, false), later))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("expired.key: the PGP key expired at 2");
  }

  @Test
  void aLockedKeyNeedsItsPassphrase() throws Exception {
    PgpEnvelope unlocked =
        new PgpEnvelope(settings("bank", "locked", "una clave", true, false), CLOCK);

    assertThat(opened(envelope("locked", "bank", true), sealed(unlocked, FILE))).isEqualTo(FILE);
    for (String wrong : new @Nullable String[] {"otra clave", null}) {
      assertThatThrownBy(
              () -> new PgpEnvelope(settings("bank", "locked", wrong, true, false), CLOCK))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("is the passphrase right?");
    }
  }

  @Test
  void aKeyFileThatIsNoneIsNamed() throws Exception {
    Files.writeString(folder.resolve("empty.pub"), "nothing");

    assertThatThrownBy(() -> envelope("empty", "own", true))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("empty.pub");
    assertThatThrownBy(() -> envelope("missing", "own", true))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("missing.pub");
  }

  private static final class BrokenRoad extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("cut");
    }
  }

  private static void assertRefused(PgpEnvelope envelope, byte[] file, Reason reason) {
    FileRefused refused = catchThrowableOfType(FileRefused.class, () -> opened(envelope, file));
    assertThat(refused).isNotNull();
    assertThat(refused.reason()).isEqualTo(reason);
  }

  private static byte[] sealed(PgpEnvelope envelope, byte[] file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream sealing = envelope.sealing(out)) {
      sealing.write(file);
    }
    return out.toByteArray();
  }

  private static byte[] opened(PgpEnvelope envelope, byte[] sealed) throws IOException {
    try (InputStream in = envelope.opened(new ByteArrayInputStream(sealed))) {
      return in.readAllBytes();
    }
  }

  private static byte[] encryptedOnly(String to, byte[] file) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EncryptionOptions recipients = EncryptionOptions.encryptCommunications();
    recipients.addRecipient(
        Objects.requireNonNull(
            PGPainless.readKeyRing().publicKeyRing(Files.readString(folder.resolve(to + ".pub")))));
    try (OutputStream sealing =
        PGPainless.encryptAndOrSign()
            .onOutputStream(out)
            .withOptions(ProducerOptions.encrypt(recipients))) {
      sealing.write(file);
    }
    return out.toByteArray();
  }

  private static PgpEnvelope envelope(String bank, String own, boolean signatureRequired) {
    return new PgpEnvelope(settings(bank, own, null, signatureRequired, false), CLOCK);
  }

  private static PgpSettings settings(
      String bank,
      String own,
      @Nullable String passphrase,
      boolean signatureRequired,
      boolean armoured) {
    return new PgpSettings(
        folder.resolve(bank + ".pub"),
        folder.resolve(own + ".key"),
        passphrase,
        signatureRequired,
        armoured);
  }

  private static void save(String who, PGPSecretKeyRing key) throws IOException {
    Files.writeString(folder.resolve(who + ".key"), PGPainless.asciiArmor(key));
    Files.writeString(
        folder.resolve(who + ".pub"), PGPainless.asciiArmor(PGPainless.extractCertificate(key)));
  }
}
