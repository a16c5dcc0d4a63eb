package org.puente.distribution.registration.profile;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text without what people write differently: case, accents, spaces, punctuation. */
public final class Folding {

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern NO_CODE = Pattern.compile("[^a-z0-9]+");
  private static final Pattern OUTER_HYPHEN = Pattern.compile("^-|-$");

  private Folding() {}

  /** Lower case, no accents, single spaces: {@code " Sí "} and {@code "SI"} are the same. */
  public static String words(String text) {
    var plain = plain(text.strip());
    return plain.indexOf(' ') < 0 && plain.indexOf('\t') < 0
        ? plain
        : SPACES.matcher(plain).replaceAll(" ");
  }

  /** Only letters and digits: {@code "Fecha de Nacimiento"} is {@code "fechadenacimiento"}. */
  public static String header(String text) {
    var folded = new StringBuilder(text.length());
    plain(text).codePoints().filter(Character::isLetterOrDigit).forEach(folded::appendCodePoint);
    return folded.toString();
  }

  /** A territory code: lower case, no accents, hyphens between the words. */
  public static String slug(String text) {
    var words = NO_CODE.matcher(plain(text.strip())).replaceAll("-");
    return OUTER_HYPHEN.matcher(words).replaceAll("");
  }

  private static String plain(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      if (lower.charAt(i) >= 0x80) {
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
      }
    }
    return lower;
  }
}
