package org.puente.distribution.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * CSV that a spreadsheet opens without running what is written in it (OWASP, CSV injection):
 * whatever looks like the beginning of a formula gets an apostrophe before it. All fields are
 * quoted.
 */
public final class SafeCsv {

  /**
   * Also the full-width signs, which some spreadsheets treat alike, and behind blanks or quotes.
   */
  private static final Pattern FORMULA =
      Pattern.compile("^[\\s\"'\\p{Cntrl}]*[=+\\-@＝＋－＠|%].*", Pattern.DOTALL);

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Writer out;

  public SafeCsv(Writer out) {
    this.out = out;
    write(BYTE_ORDER_MARK);
  }

  /** One line; quotes and separators are taken care of. */
  public SafeCsv row(@Nullable Object... values) {
    for (int i = 0; i < values.length; i++) {
      write((i == 0 ? "" : ";") + field(values[i]));
    }
    write("\r\n");
    return this;
  }

  private static String field(@Nullable Object value) {
    if (value instanceof Number) {
      return value.toString();
    }
    var text = value == null ? "" : value.toString();
    var safe = startsFormula(text) ? "'" + text : text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }

  private static boolean startsFormula(String text) {
    return !text.isEmpty()
        && (text.charAt(0) == '\t' || text.charAt(0) == '\r' || FORMULA.matcher(text).matches());
  }

  private void write(String text) {
    try {
      out.write(text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
