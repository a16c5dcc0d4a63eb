package org.puente.payments.statements;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.puente.payments.files.BankFiles;
import org.puente.payments.fsp.BankStatements;
import org.puente.payments.fsp.BankStatements.Answer;
import org.puente.payments.fsp.Fsp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fetches the statement of each day that is over, a page a commit: a restart goes on with the next
 * one. Once whole it is a file of the bank, and is read, applied and compared like any other.
 */
final class FetchingStatements {

  private static final Logger log = LoggerFactory.getLogger(FetchingStatements.class);

  private final StatementDays days;
  private final BankFiles files;
  private final TransactionOperations transaction;

  FetchingStatements(StatementDays days, BankFiles files, TransactionOperations transaction) {
    this.days = days;
    this.files = files;
    this.transaction = transaction;
  }

  /**
   * Whose statements are fetched, and how.
   *
   * @param retry how long to wait after what could not be used, or did not come
   */
  record Source(Fsp fsp, BankStatements bank, Duration lag, int page, Duration retry) {
    String code() {
      return fsp.code();
    }

    ZoneId zone() {
      return fsp.hours().zone();
    }
  }

  /** One call; says whether there is more to fetch at once. */
  boolean step(Source source) {
    days.open(source.code(), source.zone(), source.lag(), source.retry());
    Optional<StatementDays.Day> next = days.next(source.code());
    next.ifPresent(day -> goOn(source, day));
    return next.isPresent();
  }

  private void goOn(Source source, StatementDays.Day day) {
    if (day.isWhole()) {
      complete(source, day);
      return;
    }
    Answer answer = day.isHeaded() ? page(source, day) : source.bank().head(day.day());
    switch (answer) {
      case Answer.Here(byte[] content, long entries) -> keep(day, content, entries);
      case Answer.NotYet _ -> days.later(day, source.retry());
      case Answer.NoAnswer(String reason) -> {
        log.info("The statement of {} for {} waits: {}", source.code(), day.day(), reason);
        days.later(day, source.retry());
      }
    }
  }

  private static Answer page(Source source, StatementDays.Day day) {
    LocalDate date = day.day();
    return source
        .bank()
        .page(
            date.atStartOfDay(source.zone()).toInstant(),
            date.plusDays(1).atStartOfDay(source.zone()).toInstant(),
            day.fetched(),
            source.page());
  }

  /** A bank that has nothing more, though it said so, is refused once it is read: it is cut off. */
  private void keep(StatementDays.Day day, byte[] content, long entries) {
    if (!day.isHeaded()) {
      days.headed(day, content, entries);
    } else {
      long missing = day.entries() == null ? 0 : day.entries() - day.fetched();
      days.paged(day, content, entries == 0 ? missing : entries);
    }
  }

  /** The very same content again was refused before, and is no use now. */
  private void complete(Source source, StatementDays.Day day) {
    boolean kept;
    try {
      kept = Boolean.TRUE.equals(transaction.execute(_ -> keep(source, day)));
    } catch (UnexpectedRollbackException e) {
      kept = false;
    }
    if (!kept) {
      days.again(day, source.retry());
    }
  }

  private boolean keep(Source source, StatementDays.Day day) {
    try (InputStream content = days.content(day)) {
      Optional<UUID> file =
          files.keep(source.code(), source.code() + "-" + day.day() + ".json", content, null);
      file.ifPresent(kept -> days.done(day, kept));
      return file.isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
