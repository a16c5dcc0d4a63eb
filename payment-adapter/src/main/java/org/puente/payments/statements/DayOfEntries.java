package org.puente.payments.statements;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.puente.payments.files.BankFileHead;
import org.puente.payments.files.BankFileLine;
import org.puente.payments.files.FileLines;
import org.puente.payments.files.FileRefused;
import org.puente.payments.files.FileRefused.Reason;
import org.puente.payments.fsp.BankReport;

/** One day's entries as lines, held against what the head says that they add up to. */
final class DayOfEntries {

  private static final int MOST = 2_000_000;

  private final StatementHead head;
  private final ZoneId zone;
  private final String account;
  private final FileLines lines;
  private final LocalDate day;
  private final String currency;
  private final long entries;
  private final Map<String, Integer> seen = new HashMap<>();
  private Money debits;
  private Money credits;
  private int row;

  DayOfEntries(StatementHead head, ZoneId zone, String account, FileLines lines) {
    this.head = head;
    this.zone = zone;
    this.account = account;
    this.lines = lines;
    this.day = told(head.day(), "day");
    this.currency = told(head.currency(), "currency");
    this.entries = told(head.entries(), "entries");
    this.debits = Money.zero(currency);
    this.credits = Money.zero(currency);
    lines.head(
        new BankFileHead(
            BankFileHead.Kind.STATEMENT,
            told(head.statementId(), "statementId"),
            null,
            null,
            currency,
            day,
            day));
    balance(true, head.opening());
  }

  int row() {
    return row;
  }

  /**
   * An entry that came before says nothing new; one that says something else is a contradiction.
   */
  void entry(StatementEntry entry) {
    row++;
    String reference = told(entry.transactionReference(), "transactionReference");
    Integer before = seen.putIfAbsent(reference, entry.hashCode());
    if (before != null) {
      if (before != entry.hashCode()) {
        throw refused(Reason.INVALID, "transactionReference", "stands for two entries");
      }
      return;
    }
    if (seen.size() > MOST) {
      throw refused(Reason.TOO_LARGE, "entries", "are more than any honest day has");
    }
    if ("completed".equals(entry.transactionStatus())) {
      booked(entry, reference);
    }
  }

  private void booked(StatementEntry entry, String reference) {
    if (!currency.equals(entry.currency())) {
      throw refused(Reason.OTHER_CURRENCY, "currency", "is not that of the account");
    }
    Money amount = money(told(entry.amount(), "amount"), "amount");
    if (amount.amount().signum() <= 0) {
      throw refused(Reason.INVALID, "amount", "is not more than nothing");
    }
    boolean credit = entry.isCreditOf(account);
    Boolean expected = StatementEntry.CREDITS.get(entry.kind());
    if (expected != null && expected != credit) {
      throw refused(Reason.INVALID, "creditParty", "contradicts its kind");
    }
    if (credit) {
      credits = credits.plus(amount);
    } else {
      debits = debits.plus(amount);
    }
    lines.line(line(entry, reference, amount, credit));
  }

  private BankFileLine line(StatementEntry entry, String reference, Money amount, boolean credit) {
    return switch (entry.kind()) {
      case "withdrawal", "reversal" ->
          new BankFileLine.Moved(
              row,
              reference,
              entry.reference(),
              entry.clientReference(),
              credit ? BankReport.Kind.REVERSAL : BankReport.Kind.WITHDRAWAL,
              amount,
              bookedOn(entry),
              entry.creationDate());
      case "fee", "fee-refund" ->
          new BankFileLine.Fee(row, reference, amount, credit, bookedOn(entry));
      default ->
          new BankFileLine.Unassigned(
              row,
              reference,
              amount,
              credit,
              bookedOn(entry),
              entry.descriptionText() == null ? entry.kind() : entry.descriptionText());
    };
  }

  /** An entry of another day is in the wrong statement. */
  private LocalDate bookedOn(StatementEntry entry) {
    Instant at = told(entry.creationDate(), "creationDate");
    if (!LocalDate.ofInstant(at, zone).equals(day)) {
      throw refused(Reason.INVALID, "creationDate", "is of another day");
    }
    return day;
  }

  /** Throws FileRefused unless everything that the head says is here. */
  void end() {
    if (seen.size() < entries) {
      throw refused(Reason.TRUNCATED, "entries", "are fewer than the head says");
    }
    ties("entries", seen.size() == entries);
    ties("debits", head.debits() == null || money(head.debits(), "debits").equals(debits));
    ties("credits", head.credits() == null || money(head.credits(), "credits").equals(credits));
    if (head.opening() != null && head.closing() != null) {
      Money closing = money(head.opening(), "opening").plus(credits).minus(debits);
      ties("closing", money(head.closing(), "closing").equals(closing));
    }
    balance(false, head.closing());
  }

  private void ties(String field, boolean holds) {
    if (!holds) {
      throw refused(Reason.TOTALS_DIFFER, field, "is not that of the entries");
    }
  }

  private void balance(boolean opening, @Nullable BigDecimal amount) {
    if (amount != null) {
      lines.line(
          new BankFileLine.Balance(
              row, opening, money(amount, opening ? "opening" : "closing"), day));
    }
  }

  private Money money(BigDecimal amount, String field) {
    try {
      return new Money(amount, currency);
    } catch (IllegalArgumentException e) {
      throw refused(Reason.INVALID, field, "is no amount");
    }
  }

  private <T> T told(@Nullable T value, String field) {
    if (value == null) {
      throw refused(Reason.INVALID, field, "is missing");
    }
    return value;
  }

  private FileRefused refused(Reason reason, String field, String detail) {
    return new FileRefused(reason, row, field, field + " " + detail);
  }
}
