package org.puente.payments.files;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes orders to a bank by file: gathered and committed first, then written, then laid down. A
 * crash at any point goes on with the same file under the same name, never with another.
 */
public final class SendingFiles {

  private static final Logger log = LoggerFactory.getLogger(SendingFiles.class);

  private final PaymentFiles files;
  private final WritingFiles writing;
  private final Clock clock;

  SendingFiles(PaymentFiles files, WritingFiles writing, Clock clock) {
    this.files = files;
    this.writing = writing;
    this.clock = clock;
  }

  /** One file, one step further; says whether there may be more to do at once. */
  public boolean step(FileBank bank) throws IOException {
    Optional<PaymentFile> unfinished = files.unfinished(bank.code());
    if (unfinished.isPresent()) {
      return finish(bank, unfinished.get());
    }
    return isTime(bank)
        && files
            .gather(
                bank.code(), bank.fsp().hours().executionDate(clock.instant()), bank.pace().most())
            .isPresent();
  }

  private boolean finish(FileBank bank, PaymentFile file) throws IOException {
    return switch (file.state()) {
      case GATHERED -> {
        complete(bank, file);
        yield true;
      }
      case READY -> deliver(bank, file);
      case DELIVERED, ANSWERED, EMPTY -> false;
    };
  }

  /** Writes it once into nothing: what cannot be written leaves the file before anybody sees it. */
  private void complete(FileBank bank, PaymentFile file) throws IOException {
    PaymentFile whole = file;
    byte[] hash;
    try {
      hash = hash(bank, file);
    } catch (IllegalArgumentException e) {
      whole = writing.withoutImpossible(bank, file);
      if (whole.head().count() == 0) {
        return;
      }
      hash = hash(bank, whole);
    }
    files.ready(whole.head().fileId(), bank.format().name(whole.head()), hash);
    log.info("{} holds {} orders for {}", whole.head().fileId(), whole.head().count(), bank.code());
  }

  private byte[] hash(FileBank bank, PaymentFile file) throws IOException {
    DigestOutputStream digest = digesting(OutputStream.nullOutputStream());
    writing.write(bank, file, digest);
    return digest.getMessageDigest().digest();
  }

  private boolean deliver(FileBank bank, PaymentFile file) throws IOException {
    FileTransport transport = bank.transport();
    if (transport == null) {
      return deliveredByHand(bank, file);
    }
    String name = bank.envelope().name(String.valueOf(file.name()));
    transport.deliver(name, to -> sealed(bank, file, to));
    files.delivered(file.head().fileId(), bank.pace().answerWithin());
    return true;
  }

  private boolean deliveredByHand(FileBank bank, PaymentFile file) {
    boolean seen = file.confirmed();
    if (seen) {
      files.delivered(file.head().fileId(), bank.pace().answerWithin());
    }
    return seen;
  }

  /**
   * The file as the bank gets it.
   *
   * @throws IOException at the end when it is not what was closed, so that it never gets its name
   */
  public void sealed(FileBank bank, PaymentFile file, OutputStream to) throws IOException {
    DigestOutputStream plain = digesting(bank.envelope().sealing(new Unclosed(to)));
    writing.write(bank, file, plain);
    byte[] closed = files.contentHash(file.head().fileId());
    if (!MessageDigest.isEqual(plain.getMessageDigest().digest(), closed)) {
      throw new IOException(file.head().fileId() + " is not what was closed");
    }
    plain.close();
  }

  private boolean isTime(FileBank bank) {
    Instant now = clock.instant();
    if (!bank.fsp().hours().isOpen(now)) {
      return false;
    }
    PaymentFiles.Waiting waiting = files.waiting(bank.code());
    Instant since = waiting.since();
    return since != null
        && (waiting.orders() >= bank.pace().most()
            || !since.plus(bank.pace().every()).isAfter(now));
  }

  private static DigestOutputStream digesting(OutputStream to) {
    try {
      return new DigestOutputStream(to, MessageDigest.getInstance("SHA-256"));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lets an envelope be completed without ending what it goes into. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream to) {
      super(to);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
