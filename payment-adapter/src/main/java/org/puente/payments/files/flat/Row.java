package org.puente.payments.files.flat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.puente.payments.files.FileRefused;
import org.puente.payments.files.FileRefused.Reason;

/** One record of a bank's file, taken apart; complaints name the row and the field. */
final class Row {

  private static final Pattern UNDASHED = Pattern.compile("[0-9A-Fa-f]{32}");
  private static final Pattern DASHED =
      Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
  private static final Pattern CENTS = Pattern.compile("[+-]?[0-9]{1,18}");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,16}[.][0-9]{2}");

  private final int number;
  private final Map<InField.Value, InField> fields = new EnumMap<>(InField.Value.class);
  private final Map<InField.Value, String> cells = new EnumMap<>(InField.Value.class);

  private Row(int number) {
    this.number = number;
  }

  static Row of(int number, String line, List<InField> fields, Description.Layout layout) {
    Row row = new Row(number);
    String[] cells = layout.isFixed() ? null : columns(number, line, fields, layout);
    int at = 0;
    for (int index = 0; index < fields.size(); index++) {
      InField field = fields.get(index);
      String cell;
      if (cells == null) {
        int width = field.width() == null ? 0 : field.width();
        if (at + width > line.length()) {
          throw row.refused(Reason.INVALID, field.value(), "the line ends before it");
        }
        cell = line.substring(at, at + width);
        at += width;
      } else {
        cell = cells[index];
      }
      row.fields.put(field.value(), field);
      row.cells.put(field.value(), cell.strip());
    }
    if (cells == null && at != line.length()) {
      throw new FileRefused(
          Reason.INVALID, number, null, "has %d characters, not %d".formatted(line.length(), at));
    }
    return row;
  }

  private static String[] columns(
      int number, String line, List<InField> fields, Description.Layout layout) {
    String[] cells = line.split(Pattern.quote(String.valueOf(layout.delimiter())), -1);
    if (cells.length != fields.size()) {
      throw new FileRefused(
          Reason.INVALID,
          number,
          null,
          "has %d columns, not %d".formatted(cells.length, fields.size()));
    }
    return cells;
  }

  int number() {
    return number;
  }

  boolean has(InField.Value value) {
    return fields.containsKey(value);
  }

  /** Empty where the description has no such field. */
  String text(InField.Value value) {
    return cells.getOrDefault(value, "");
  }

  @Nullable String textOrNull(InField.Value value) {
    String text = text(value);
    return text.isEmpty() ? null : text;
  }

  String needed(InField.Value value) {
    String text = text(value);
    if (text.isEmpty()) {
      throw refused(Reason.INVALID, value, "is empty");
    }
    return text;
  }

  /** The reference as ours; null when it is none of ours. */
  @Nullable UUID reference() {
    String written = text(InField.Value.REFERENCE);
    if (DASHED.matcher(written).matches()) {
      return UUID.fromString(written);
    }
    return UNDASHED.matcher(written).matches()
        ? new UUID(
            new BigInteger(written.substring(0, 16), 16).longValue(),
            new BigInteger(written.substring(16), 16).longValue())
        : null;
  }

  /** With its sign. */
  Money amount(InField.Value value, String currency) {
    InField field = fields.get(value);
    OutField.Decimals decimals =
        field == null || field.decimals() == null ? OutField.Decimals.CENTS : field.decimals();
    String text = text(value);
    String plain = decimals == OutField.Decimals.COMMA ? text.replace(',', '.') : text;
    Pattern expected = decimals == OutField.Decimals.CENTS ? CENTS : DECIMAL;
    if (!expected.matcher(plain).matches()) {
      throw refused(Reason.INVALID, value, "is no amount");
    }
    BigDecimal number = new BigDecimal(plain);
    return new Money(
        decimals == OutField.Decimals.CENTS ? number.movePointLeft(2) : number, currency);
  }

  long count(InField.Value value) {
    String text = text(value);
    if (!text.matches("[0-9]{1,18}")) {
      throw refused(Reason.INVALID, value, "is no count");
    }
    return Long.parseLong(text);
  }

  @Nullable LocalDate date(InField.Value value) {
    String text = text(value);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(text, pattern(value));
    } catch (DateTimeParseException e) {
      throw refused(Reason.INVALID, value, "is no date");
    }
  }

  @Nullable LocalTime time(InField.Value value) {
    String text = text(value);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalTime.parse(text, pattern(value));
    } catch (DateTimeParseException e) {
      throw refused(Reason.INVALID, value, "is no time");
    }
  }

  FileRefused refused(Reason reason, InField.Value value, String detail) {
    return new FileRefused(reason, number, value.toString(), value + " " + detail);
  }

  private DateTimeFormatter pattern(InField.Value value) {
    InField field = fields.get(value);
    return DateTimeFormatter.ofPattern(field == null ? "" : String.valueOf(field.format()));
  }
}
