package org.puente.events.tables;

import java.math.BigDecimal;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** What a person sees in a cell, with dates as ISO and numbers in full. */
final class CellText {

  private CellText() {}

  static String of(Cell cell) {
    var value = cell.getValue();
    return switch (value) {
      case null -> "";
      case BigDecimal number when isDate(cell) -> date(cell, number);
      case BigDecimal number -> plain(number);
      default -> String.valueOf(value);
    };
  }

  private static String date(Cell cell, BigDecimal number) {
    // The workbook knows which of Excel's two calendars it uses.
    return number.signum() > 0 ? cell.asDate().toLocalDate().toString() : plain(number);
  }

  private static String plain(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  /** ECMA-376 part 1, 18.8.30: the built-in formats that show dates, else one with year or day. */
  private static boolean isDate(Cell cell) {
    var id = cell.getDataFormatId();
    if (id == null || id == 0) {
      return false;
    }
    return (id >= 14 && id <= 22)
        || (id >= 27 && id <= 36)
        || (id >= 50 && id <= 58)
        || (id >= 164 && showsDate(cell.getDataFormatString()));
  }

  private static boolean showsDate(@Nullable String format) {
    if (format == null) {
      return false;
    }
    var bare =
        format.toLowerCase(java.util.Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "");
    return bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0;
  }
}
