package org.puente.payments.files.pgp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import org.bouncycastle.openpgp.PGPException;
import org.pgpainless.PGPainless;
import org.pgpainless.algorithm.DocumentSignatureType;
import org.pgpainless.decryption_verification.ConsumerOptions;
import org.pgpainless.encryption_signing.EncryptionOptions;
import org.pgpainless.encryption_signing.ProducerOptions;
import org.pgpainless.encryption_signing.SigningOptions;
import org.puente.payments.files.FileEnvelope;

/**
 * Signs with our key and encrypts to the bank's, and the other way round. What is opened streams:
 * trust none of it before it was read to its end.
 */
public final class PgpEnvelope implements FileEnvelope {

  private final PgpSettings settings;
  private final PgpKeys keys;

  /** Throws IllegalStateException for keys that cannot be used: missing, expired, locked. */
  public PgpEnvelope(PgpSettings settings, Clock clock) {
    this.settings = settings;
    this.keys = PgpKeys.of(settings, clock);
    try {
      sealing(OutputStream.nullOutputStream()).close();
    } catch (IOException e) {
      throw new IllegalStateException(
          "%s and %s cannot seal a file: is the passphrase right?"
              .formatted(settings.ownKey(), settings.bankKey()),
          e);
    }
  }

  @Override
  public String name(String plain) {
    return plain + (settings.armoured() ? ".asc" : ".pgp");
  }

  @Override
  public OutputStream sealing(OutputStream to) throws IOException {
    try {
      EncryptionOptions recipients = EncryptionOptions.encryptCommunications();
      recipients.addRecipient(keys.bank());
      SigningOptions signers = SigningOptions.get();
      signers.addInlineSignature(
          keys.protector(), keys.own(), DocumentSignatureType.BINARY_DOCUMENT);
      ProducerOptions options = ProducerOptions.signAndEncrypt(recipients, signers);
      options.setAsciiArmor(settings.armoured());
      return PGPainless.encryptAndOrSign().onOutputStream(to).withOptions(options);
    } catch (PGPException | RuntimeException e) {
      throw new IOException("the file cannot be sealed", e);
    }
  }

  @Override
  public InputStream opened(InputStream from) throws IOException {
    ConsumerOptions options = ConsumerOptions.get();
    options.addDecryptionKey(keys.own(), keys.protector());
    options.addVerificationCert(keys.bank());
    return new Opened(from, options, settings.signatureRequired() ? keys.bank() : null);
  }
}
