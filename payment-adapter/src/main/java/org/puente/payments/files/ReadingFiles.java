package org.puente.payments.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** Reads a bank's file to its end and stores every line, before any of it is believed. */
final class ReadingFiles {

  private static final Logger log = LoggerFactory.getLogger(ReadingFiles.class);

  private final BankFiles files;
  private final PaymentFiles paymentFiles;
  private final OrdersOfCodes codes;
  private final TransactionOperations transaction;

  ReadingFiles(
      BankFiles files,
      PaymentFiles paymentFiles,
      OrdersOfCodes codes,
      TransactionOperations transaction) {
    this.files = files;
    this.paymentFiles = paymentFiles;
    this.codes = codes;
    this.transaction = transaction;
  }

  /** Either the file is READ afterwards, or REFUSED with the reason. */
  void read(FileBank bank, BankFile file) {
    try {
      transaction.executeWithoutResult(_ -> store(bank, file));
    } catch (FileRefused refused) {
      log.warn("{} of {} is refused: {}", file.id(), bank.code(), refused.reason());
      files.refuse(
          file.id(),
          new BankFile.Refusal(
              refused.reason().name(),
              refused.row(),
              refused.field(),
              String.valueOf(refused.getMessage())));
    }
  }

  private void store(FileBank bank, BankFile file) {
    files.clear(file.id());
    Lines lines = new Lines(bank, file.id());
    try (InputStream sealed = files.content(file.id());
        InputStream plain = bank.envelope().opened(sealed)) {
      bank.format().read(file.name(), plain, lines);
    } catch (IOException e) {
      throw new FileRefused(FileRefused.Reason.INVALID, 0, null, "unreadable to its end");
    }
    BankFileHead head = lines.end();
    if (!files.read(file.id(), head, lines.count)) {
      throw new FileRefused(
          FileRefused.Reason.SENT_BEFORE, 0, "message id", "its message was applied before");
    }
    String original = head.originalMessageId();
    if (original != null) {
      paymentFiles.byMessageId(bank.code(), original).ifPresent(paymentFiles::answered);
    }
  }

  /** Stores lines in batches, and holds the heads against what is known of the account. */
  private final class Lines implements FileLines {
    private static final int BATCH = 1_000;

    private final FileBank bank;
    private final UUID file;
    private final List<BankFiles.Stored> batch = new ArrayList<>(BATCH);
    private @Nullable BankFileHead first;
    private long count;

    Lines(FileBank bank, UUID file) {
      this.bank = bank;
      this.file = file;
    }

    @Override
    public void head(BankFileHead head) {
      first = first == null ? head : first;
      if (head.account() != null
          && bank.account() != null
          && !head.account().equals(bank.account())) {
        throw new FileRefused(
            FileRefused.Reason.OTHER_ACCOUNT, count, "account", "it is of another account");
      }
      if (head.currency() != null && !head.currency().equals(bank.fsp().limits().currency())) {
        throw new FileRefused(
            FileRefused.Reason.OTHER_CURRENCY, count, "currency", "it is in another currency");
      }
      LocalDate from = head.from();
      LocalDate to = head.to();
      if (head.kind() == BankFileHead.Kind.STATEMENT
          && from != null
          && to != null
          && files.overlaps(bank.code(), file, from, to)) {
        throw new FileRefused(
            FileRefused.Reason.OVERLAPPING_DAY, count, "period", "a day of it was stated before");
      }
    }

    @Override
    public void line(BankFileLine line) {
      batch.add(new BankFiles.Stored(++count, line));
      if (batch.size() == BATCH) {
        flush();
      }
    }

    BankFileHead end() {
      flush();
      if (first == null) {
        throw new FileRefused(FileRefused.Reason.NOT_THIS_FORMAT, 0, null, "it says nothing");
      }
      return first;
    }

    private void flush() {
      if (!batch.isEmpty()) {
        files.add(bank.code(), file, codes.named(bank, batch));
        batch.clear();
      }
    }
  }
}
