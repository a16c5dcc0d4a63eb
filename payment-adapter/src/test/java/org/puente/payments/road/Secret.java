package org.puente.payments.road;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What must never be written, and how it would look if it was. */
record Secret(String what, Predicate<String> shownBy) {

  /** A code, phone or name: as it is, or in hexadecimal digits, as bytes are dumped. */
  static Secret of(String what, String text) {
    String dumped = HexFormat.of().formatHex(text.getBytes(UTF_8));
    return new Secret(what + " " + text, line -> line.contains(text) || line.contains(dumped));
  }

  /** Four digits are everywhere; they tell where something calls them a PIN. */
  static Secret pin(String pin) {
    Pattern called = Pattern.compile("(?i)(pin|clave)\\W{0,6}" + pin + "\\b");
    return new Secret("PIN " + pin, line -> line.contains(pin) && called.matcher(line).find());
  }

  boolean isIn(String line) {
    return shownBy.test(line);
  }

  @Override
  public String toString() {
    return what;
  }
}
