package org.puente.payments.files.pgp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.jspecify.annotations.Nullable;
import org.pgpainless.PGPainless;
import org.pgpainless.decryption_verification.ConsumerOptions;
import org.pgpainless.decryption_verification.DecryptionStream;
import org.pgpainless.decryption_verification.MessageMetadata;
import org.pgpainless.exception.MissingDecryptionMethodException;
import org.puente.payments.files.FileRefused;
import org.puente.payments.files.FileRefused.Reason;

/**
 * A sealed file as it is being opened. What it gives is certain only once it has said that there is
 * no more: the seal stands at the end.
 */
final class Opened extends InputStream {

  private final Source source;
  private final @Nullable PGPPublicKeyRing signer;
  private final DecryptionStream plain;
  private boolean ended;

  /**
   * @param signer who must have signed; null when nobody must
   */
  Opened(InputStream sealed, ConsumerOptions options, @Nullable PGPPublicKeyRing signer)
      throws IOException {
    this.source = new Source(sealed);
    this.signer = signer;
    try {
      this.plain = PGPainless.decryptAndOrVerify().onInputStream(source).withOptions(options);
    } catch (PGPException | IOException | RuntimeException e) {
      throw refused(e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (ended) {
      return -1;
    }
    try {
      int count = plain.read(bytes, from, length);
      if (count < 0) {
        plain.close();
        verify(plain.getMetadata());
        ended = true;
      }
      return count;
    } catch (FileRefused e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw refused(e);
    }
  }

  private void verify(MessageMetadata metadata) {
    if (!metadata.isEncrypted()) {
      throw refused(Reason.NOT_ENCRYPTED, "is not encrypted");
    }
    if (signer != null && !metadata.isVerifiedSignedBy(signer)) {
      throw refused(Reason.OTHER_SIGNATURE, "does not bear the bank's signature");
    }
  }

  /** The road's trouble is not the file's. */
  private RuntimeException refused(Exception e) throws IOException {
    IOException road = source.failure;
    if (road != null) {
      throw road;
    }
    FileRefused refused =
        isForOthers(e)
            ? refused(Reason.NOT_FOR_US, "is not encrypted to our key")
            : refused(Reason.NOT_AUTHENTIC, "cannot be opened");
    refused.initCause(e);
    return refused;
  }

  private static boolean isForOthers(Throwable e) {
    return e instanceof MissingDecryptionMethodException
        || (e.getCause() != null && isForOthers(e.getCause()));
  }

  private static FileRefused refused(Reason reason, String detail) {
    return new FileRefused(reason, 0, null, detail);
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  /** Remembers whether it was the reading that failed. */
  private static final class Source extends FilterInputStream {
    private @Nullable IOException failure;

    Source(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      try {
        return in.read();
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      try {
        return in.read(bytes, from, length);
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }
  }
}
