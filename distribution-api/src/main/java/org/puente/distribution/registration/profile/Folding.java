package org.puente.distribution.registration.profile;

import java.text.Normalizer;
import java.util.Locale;

/** Text without what people write differently: case, accents, spaces, punctuation. */
public final class Folding {

  private Folding() {}

  /** Lower case, no accents, single spaces: {@code " Sí "} and {@code "SI"} are the same. */
  public static String words(String text) {
    var plain = plain(text.strip());
    return plain.indexOf(' ') < 0 && plain.indexOf('\t') < 0
        ? plain
        : plain.replaceAll("\\s+", " ");
  }

  /** Only letters and digits: {@code "Fecha de Nacimiento"} is {@code "fechadenacimiento"}. */
  public static String header(String text) {
    var folded = new StringBuilder(text.length());
    plain(text).codePoints().filter(Character::isLetterOrDigit).forEach(folded::appendCodePoint);
    return folded.toString();
  }

  /** A territory code: lower case, no accents, hyphens between the words. */
  public static String slug(String text) {
    var words = plain(text.strip()).replaceAll("[^a-z0-9]+", "-");
    return words.replaceAll("^-|-$", "");
  }

  private static String plain(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      if (lower.charAt(i) >= 0x80) {
        return Normalizer.normalize(lower, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
      }
    }
    return lower;
  }
}
