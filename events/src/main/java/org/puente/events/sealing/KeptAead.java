package org.puente.events.sealing;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A keyset's file that is read again when it has changed, looked at every few seconds: so that keys
 * are added, used and taken away while services run.
 */
final class KeptAead implements Aead {

  private static final Logger log = LoggerFactory.getLogger(KeptAead.class);

  static final Duration LOOK = Duration.ofSeconds(5);

  private final Path file;
  private volatile Read read;

  private record Read(Aead aead, FileTime written, long lookedAt) {

    boolean isDue(long now) {
      return now - lookedAt > LOOK.toNanos();
    }
  }

  KeptAead(Path file) {
    this.file = file;
    this.read = fresh(written());
  }

  @Override
  public byte[] encrypt(byte[] plaintext, byte[] associatedData) throws GeneralSecurityException {
    return current().encrypt(plaintext, associatedData);
  }

  /** What does not open may be sealed with a key that was added since the last look. */
  @Override
  public byte[] decrypt(byte[] ciphertext, byte[] associatedData) throws GeneralSecurityException {
    Aead known = current();
    try {
      return known.decrypt(ciphertext, associatedData);
    } catch (GeneralSecurityException closed) {
      look();
      if (read.aead() == known) {
        throw closed;
      }
      return read.aead().decrypt(ciphertext, associatedData);
    }
  }

  private Aead current() {
    if (read.isDue(System.nanoTime())) {
      look();
    }
    return read.aead();
  }

  /** What was read before goes on being used where the file cannot be read now. */
  private void look() {
    Read known = read;
    try {
      FileTime written = written();
      read =
          written.equals(known.written())
              ? new Read(known.aead(), written, System.nanoTime())
              : fresh(written);
    } catch (UncheckedIOException | IllegalArgumentException e) {
      log.error("The keyset {} cannot be read again: {}", file.getFileName(), e.toString());
      read = new Read(known.aead(), known.written(), System.nanoTime());
    }
  }

  private Read fresh(FileTime written) {
    return new Read(Keysets.read(file, Aead.class), written, System.nanoTime());
  }

  private FileTime written() {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read keyset " + file, e);
    }
  }
}
