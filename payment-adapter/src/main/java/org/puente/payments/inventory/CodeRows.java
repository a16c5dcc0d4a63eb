package org.puente.payments.inventory;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.puente.events.tables.RawRow;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.IssuedCode;
import org.puente.payments.fsp.Issuing;
import org.puente.payments.inventory.CodeColumns.Column;

/** Reads the rows of one file of codes, and says of each what is wrong with it. */
final class CodeRows {

  private static final Pattern SECRET = Pattern.compile("[0-9A-Za-z-]{4,40}");
  private static final Pattern SERIAL = Pattern.compile("[0-9A-Za-z_./-]{1,64}");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}([.,]\\d{1,2})?");

  private final Fsp fsp;
  private final Instant now;
  private final CodeColumns columns;
  private final List<BoxedCode> codes = new ArrayList<>();
  private final List<RowProblem> problems = new ArrayList<>();
  private final Set<String> serials = new HashSet<>();
  private final Set<String> secrets = new HashSet<>();

  CodeRows(Fsp fsp, Instant now, CodeColumns columns) {
    this.fsp = fsp;
    this.now = now;
    this.columns = columns;
  }

  List<BoxedCode> codes() {
    return codes;
  }

  List<RowProblem> problems() {
    return problems;
  }

  void read(RawRow row) {
    int before = problems.size();
    String serial = columns.cell(row, Column.SERIAL);
    String code = columns.cell(row, Column.CODE).replace(" ", "");
    String pin = columns.cell(row, Column.PIN);
    check(SERIAL.matcher(serial).matches(), row, Column.SERIAL, "unreadable");
    check(serials.add(serial), row, Column.SERIAL, "twice-in-file");
    check(SECRET.matcher(code).matches(), row, Column.CODE, "unreadable");
    check(secrets.add(code), row, Column.CODE, "twice-in-file");
    check(pin.isEmpty() || SECRET.matcher(pin).matches(), row, Column.PIN, "unreadable");
    Money amount = amount(row);
    Instant expiresAt = expiresAt(row);
    if (problems.size() == before && amount != null && expiresAt != null) {
      IssuedCode issued = new IssuedCode(code, pin.isEmpty() ? null : pin, expiresAt);
      codes.add(new BoxedCode(row.number(), serial, issued, amount, expiresAt));
    }
  }

  private @Nullable Money amount(RawRow row) {
    String text = columns.cell(row, Column.AMOUNT);
    String currency = columns.cell(row, Column.CURRENCY);
    if (!AMOUNT.matcher(text).matches()) {
      return wrong(row, Column.AMOUNT, "unreadable");
    }
    if (!currency.isEmpty() && !currency.equals(fsp.limits().currency())) {
      return wrong(row, Column.CURRENCY, "other-currency");
    }
    BigDecimal amount = new BigDecimal(text.replace(',', '.'));
    if (amount.compareTo(fsp.limits().perCode()) > 0) {
      return wrong(row, Column.AMOUNT, "above-limit");
    }
    boolean whole = amount.remainder(fsp.limits().noteMultiple()).signum() == 0;
    if (!whole || amount.signum() <= 0 || !isDenomination(amount)) {
      return wrong(row, Column.AMOUNT, "not-a-denomination");
    }
    return new Money(amount, fsp.limits().currency());
  }

  private boolean isDenomination(BigDecimal amount) {
    return !(fsp.issuing() instanceof Issuing.FromInventory(List<BigDecimal> known, _))
        || known.isEmpty()
        || known.stream().anyMatch(value -> value.compareTo(amount) == 0);
  }

  /** A day alone counts to its end, by the FSP's own calendar. */
  private @Nullable Instant expiresAt(RawRow row) {
    String text = columns.cell(row, Column.EXPIRES);
    Instant at;
    try {
      at =
          text.length() > 10
              ? Instant.parse(text)
              : LocalDate.parse(text).plusDays(1).atStartOfDay(fsp.hours().zone()).toInstant();
    } catch (DateTimeParseException e) {
      return wrong(row, Column.EXPIRES, "unreadable");
    }
    return at.isAfter(now) ? at : wrong(row, Column.EXPIRES, "expired");
  }

  private void check(boolean right, RawRow row, Column column, String reason) {
    if (!right) {
      wrong(row, column, reason);
    }
  }

  private <T> @Nullable T wrong(RawRow row, Column column, String reason) {
    problems.add(
        new RowProblem(row.number(), column.name().toLowerCase(java.util.Locale.ROOT), reason));
    return null;
  }
}
