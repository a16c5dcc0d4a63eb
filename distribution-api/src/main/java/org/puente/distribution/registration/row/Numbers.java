package org.puente.distribution.registration.row;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Small whole numbers as people and spreadsheets write them: {@code 34}, {@code 34,0}, {@code
 * 34.0}.
 */
final class Numbers {

  private static final Pattern DECIMAL = Pattern.compile("(\\d{1,9})(?:[.,](\\d{1,9}))?");
  private static final Pattern LOST_DIGITS = Pattern.compile("\\d[.,]?\\d*[eE]\\+?\\d+");

  private Numbers() {}

  /** The number; a fraction other than zero is no whole number. */
  static OptionalInt whole(String text) {
    var matcher = DECIMAL.matcher(text.strip());
    if (!matcher.matches() || (matcher.group(2) != null && !isZero(matcher.group(2)))) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(matcher.group(1)));
  }

  /** Completed years: {@code 3,5} is three. */
  static OptionalInt completed(String text) {
    var matcher = DECIMAL.matcher(text.strip());
    return matcher.matches()
        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
        : OptionalInt.empty();
  }

  /** Whether a spreadsheet has replaced a long number with {@code 2,54E+11}. */
  static boolean scientific(String text) {
    return LOST_DIGITS.matcher(text.strip()).matches();
  }

  private static boolean isZero(String digits) {
    return digits.chars().allMatch(digit -> digit == '0');
  }
}
