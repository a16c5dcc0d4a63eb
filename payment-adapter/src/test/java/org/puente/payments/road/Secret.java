package org.puente.payments.road;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** What must never be written, and how it would look if it was. */
record Secret(String what, Pattern pattern) {

  /** A code, phone or name: as it is, or in hexadecimal digits, as bytes are dumped. */
  static Secret of(String what, String text) {
    return new Secret(
        what + " " + text,
        Pattern.compile(
            "(?i)" + Pattern.quote(text) + "|" + HexFormat.of().formatHex(text.getBytes(UTF_8))));
  }

  /** Four digits are everywhere; they tell where something calls them a PIN. */
  static Secret pin(String pin) {
    return new Secret("PIN " + pin, Pattern.compile("(?i)(pin|clave)\\W{0,6}" + pin + "\\b"));
  }

  boolean isIn(String line) {
    return pattern.matcher(line).find();
  }

  @Override
  public String toString() {
    return what.toLowerCase(Locale.ROOT);
  }
}
