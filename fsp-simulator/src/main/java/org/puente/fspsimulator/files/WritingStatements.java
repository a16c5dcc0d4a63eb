package org.puente.fspsimulator.files;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.puente.fspsimulator.banks.Bank;
import org.puente.fspsimulator.book.Book;
import org.puente.fspsimulator.book.Entries;
import org.puente.fspsimulator.book.Entry;
import org.puente.fspsimulator.files.FileLanguage.Statement;
import org.puente.fspsimulator.orders.Accounts;
import org.springframework.stereotype.Component;

/**
 * Tells what the book says: news from where it last got to, and whole days. What was paid in counts
 * as there from the start, because the book keeps no date of it.
 */
@Component
public final class WritingStatements {

  private static final int PER_FILE = 5_000;

  private final Book book;
  private final Entries entries;
  private final Accounts accounts;
  private final SendingFiles sending;
  private final Clock clock;

  WritingStatements(
      Book book, Entries entries, Accounts accounts, SendingFiles sending, Clock clock) {
    this.book = book;
    this.entries = entries;
    this.accounts = accounts;
    this.sending = sending;
    this.clock = clock;
  }

  /** The name of the file that tells everything of the day. */
  public synchronized String statement(FileBank fileBank, LocalDate day) throws IOException {
    Bank bank = fileBank.bank();
    var from = day.atStartOfDay(bank.zone()).toInstant();
    var until = day.plusDays(1).atStartOfDay(bank.zone()).toInstant();
    List<Entry> booked = entries.between(bank.key(), from, until);
    long before = entries.paidBefore(bank.key(), from);
    long after = entries.paidBefore(bank.key(), until);
    return sending.statement(fileBank, told(bank, day, booked, before, after));
  }

  /** The name of the file that tells what moved since the last one; nothing when nothing moved. */
  public synchronized Optional<String> news(FileBank fileBank) throws IOException {
    Bank bank = fileBank.bank();
    long last = number("news." + bank.key());
    List<Entry> fresh = entries.after(bank.key(), last, PER_FILE);
    if (fresh.isEmpty()) {
      return Optional.empty();
    }
    long reached = fresh.getLast().sequence();
    long before = entries.paidUpTo(bank.key(), last);
    long after = entries.paidUpTo(bank.key(), reached);
    Statement statement = told(bank, today(bank), fresh, before, after);
    String name = sending.news(fileBank, statement);
    book.remember("news." + bank.key(), Long.toString(reached));
    return Optional.of(name);
  }

  LocalDate today(Bank bank) {
    return LocalDate.ofInstant(clock.instant(), bank.zone());
  }

  private Statement told(
      Bank bank, LocalDate day, List<Entry> booked, long paidBefore, long paidAfter) {
    int number = (int) number("statements." + bank.key()) + 1;
    book.remember("statements." + bank.key(), Integer.toString(number));
    long deposited = accounts.deposited(bank).minor();
    return new Statement(
        "%s-%06d".formatted(bank.code(), number),
        number,
        day,
        clock.instant(),
        deposited - paidBefore,
        deposited - paidAfter,
        booked);
  }

  private long number(String setting) {
    @Nullable String remembered = book.recall(setting);
    return remembered == null ? 0 : Long.parseLong(remembered);
  }
}
