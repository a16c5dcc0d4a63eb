package org.puente.payments.files.flat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.puente.payments.files.BankFileHead;
import org.puente.payments.files.BankFileLine;
import org.puente.payments.files.FileLines;
import org.puente.payments.files.FileRefused.Reason;
import org.puente.payments.fsp.BankReport;

/** What a bank says moved: as it happens, or all of a day. */
final class StatementFile implements FlatFile.Content {

  private final Description description;
  private final BankFileHead.Kind kind;
  private final FileLines lines;
  private final Map<String, Description.Movement> words = new HashMap<>();
  private String currency;
  private Money debits;
  private Money credits;
  private @Nullable Money opening;
  private @Nullable LocalDate day;

  StatementFile(Description description, BankFileHead.Kind kind, FileLines lines) {
    this.description = description;
    this.kind = kind;
    this.lines = lines;
    this.currency = description.currency();
    this.debits = Money.zero(currency);
    this.credits = Money.zero(currency);
    description
        .statement()
        .kinds()
        .forEach((movement, said) -> said.forEach(word -> words.put(word, movement)));
  }

  @Override
  public void head(Row row) {
    String told = row.textOrNull(InField.Value.CURRENCY);
    if (told != null && !told.matches("[A-Z]{3}")) {
      throw row.refused(Reason.INVALID, InField.Value.CURRENCY, "is no currency");
    }
    currency = told == null ? description.currency() : told;
    debits = Money.zero(currency);
    credits = Money.zero(currency);
    day = row.date(InField.Value.DATE);
    lines.head(
        new BankFileHead(
            kind,
            row.needed(InField.Value.MESSAGE_ID),
            null,
            row.textOrNull(InField.Value.ACCOUNT),
            currency,
            day,
            day));
    if (row.has(InField.Value.OPENING)) {
      opening = row.amount(InField.Value.OPENING, currency);
      balance(row, true, opening, day);
    }
  }

  private void balance(Row row, boolean isOpening, Money amount, @Nullable LocalDate on) {
    if (on != null) {
      lines.line(new BankFileLine.Balance(row.number(), isOpening, amount, on));
    }
  }

  @Override
  public void line(Row row) {
    Description.Movement movement = words.get(row.needed(InField.Value.KIND));
    if (movement == null) {
      throw row.refused(Reason.INVALID, InField.Value.KIND, "is not known");
    }
    Money amount = row.amount(InField.Value.AMOUNT, currency);
    if (amount.amount().signum() <= 0) {
      throw row.refused(Reason.INVALID, InField.Value.AMOUNT, "is not more than nothing");
    }
    LocalDate booked = row.date(InField.Value.DATE);
    if (booked == null) {
      throw row.refused(Reason.INVALID, InField.Value.DATE, "is empty");
    }
    debits = movement.sign() < 0 ? debits.plus(amount) : debits;
    credits = movement.sign() > 0 ? credits.plus(amount) : credits;
    lines.line(line(row, movement, amount, booked));
  }

  private BankFileLine line(
      Row row, Description.Movement movement, Money amount, LocalDate booked) {
    return switch (movement) {
      case WITHDRAWAL -> moved(row, BankReport.Kind.WITHDRAWAL, amount, booked);
      case REVERSAL -> moved(row, BankReport.Kind.REVERSAL, amount, booked);
      case EXPIRY -> moved(row, BankReport.Kind.EXPIRY, amount, booked);
      case CANCELLATION -> moved(row, BankReport.Kind.CANCELLATION, amount, booked);
      case FEE, FEE_REFUND ->
          new BankFileLine.Fee(
              row.number(), bankReference(row), amount, movement.sign() > 0, booked);
      case CREDIT, DEBIT ->
          new BankFileLine.Unassigned(
              row.number(),
              bankReference(row),
              amount,
              movement == Description.Movement.CREDIT,
              booked,
              row.text(InField.Value.TEXT));
    };
  }

  private BankFileLine moved(Row row, BankReport.Kind moved, Money amount, LocalDate booked) {
    LocalTime time = row.time(InField.Value.TIME);
    Instant occurred =
        time == null ? null : booked.atTime(time).atZone(description.zone()).toInstant();
    return new BankFileLine.Moved(
        row.number(),
        bankReference(row),
        row.needed(InField.Value.REFERENCE),
        row.reference(),
        moved,
        amount,
        booked,
        occurred);
  }

  private static String bankReference(Row row) {
    return row.needed(InField.Value.MOVEMENT);
  }

  @Override
  public void trailer(Row row, long count) {
    differs(row, InField.Value.DEBITS, debits);
    differs(row, InField.Value.CREDITS, credits);
    if (row.has(InField.Value.CLOSING)) {
      Money closing = row.amount(InField.Value.CLOSING, currency);
      if (opening != null) {
        differs(row, InField.Value.CLOSING, opening.plus(credits).minus(debits));
      }
      balance(row, false, closing, day);
    }
  }

  private void differs(Row row, InField.Value value, Money counted) {
    if (row.has(value) && !row.amount(value, currency).equals(counted)) {
      throw row.refused(Reason.TOTALS_DIFFER, value, "is not that of the lines");
    }
  }
}
