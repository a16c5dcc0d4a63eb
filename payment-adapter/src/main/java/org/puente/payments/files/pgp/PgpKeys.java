package org.puente.payments.files.pgp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import org.bouncycastle.openpgp.PGPKeyRing;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.jspecify.annotations.Nullable;
import org.pgpainless.PGPainless;
import org.pgpainless.algorithm.EncryptionPurpose;
import org.pgpainless.key.info.KeyRingInfo;
import org.pgpainless.key.protection.SecretKeyRingProtector;
import org.pgpainless.util.Passphrase;

/** The bank's key and ours, looked at before anything depends on them. */
record PgpKeys(PGPPublicKeyRing bank, PGPSecretKeyRing own, SecretKeyRingProtector protector) {

  /** Throws IllegalStateException for a key that is not there, expired or no good for its use. */
  static PgpKeys of(PgpSettings settings, Clock clock) {
    PGPPublicKeyRing bank = read(settings.bankKey(), PGPainless.readKeyRing()::publicKeyRing);
    PGPSecretKeyRing own = read(settings.ownKey(), PGPainless.readKeyRing()::secretKeyRing);
    KeyRingInfo bankNow = valid(settings.bankKey(), bank, clock);
    if (!bankNow.isUsableForEncryption(EncryptionPurpose.COMMUNICATIONS)) {
      throw new IllegalStateException(
          settings.bankKey() + ": nothing can be encrypted to this key");
    }
    KeyRingInfo ownNow = valid(settings.ownKey(), own, clock);
    if (!ownNow.isSigningCapable()) {
      throw new IllegalStateException(settings.ownKey() + ": this key cannot sign");
    }
    String passphrase = settings.passphrase();
    return new PgpKeys(
        bank,
        own,
        passphrase == null
            ? SecretKeyRingProtector.unprotectedKeys()
            : SecretKeyRingProtector.unlockAnyKeyWith(Passphrase.fromPassword(passphrase)));
  }

  @FunctionalInterface
  private interface Reader<T> {
    @Nullable T read(InputStream in) throws IOException;
  }

  private static <T> T read(Path file, Reader<T> reader) {
    try (InputStream in = Files.newInputStream(file)) {
      @Nullable T ring = reader.read(in);
      if (ring == null) {
        throw new IllegalStateException(file + ": there is no such PGP key in it");
      }
      return ring;
    } catch (IOException | RuntimeException e) {
      throw new IllegalStateException(file + ": the PGP key cannot be read", e);
    }
  }

  private static KeyRingInfo valid(Path file, PGPKeyRing ring, Clock clock) {
    Date now = Date.from(clock.instant());
    KeyRingInfo info = PGPainless.inspectKeyRing(ring, now);
    Date expires = info.getPrimaryKeyExpirationDate();
    if (expires != null && !expires.after(now)) {
      throw new IllegalStateException(
          "%s: the PGP key expired at %s".formatted(file, expires.toInstant()));
    }
    if (info.getRevocationState().isHardRevocation()
        || info.getRevocationState().isSoftRevocation()) {
      throw new IllegalStateException(file + ": the PGP key was revoked");
    }
    return info;
  }
}
