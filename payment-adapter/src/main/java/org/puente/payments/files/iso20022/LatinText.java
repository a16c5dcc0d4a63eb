package org.puente.payments.files.iso20022;

import java.text.Normalizer;
import java.util.Map;

/** Text in the characters that every bank takes (the basic Latin set of ISO 20022 payments). */
final class LatinText {

  private static final String OTHERS = "/-?:().,'+ ";

  /** Letters that Unicode does not take apart into a base letter and a mark. */
  private static final Map<Integer, String> WHOLE =
      Map.ofEntries(
          Map.entry((int) 'ß', "ss"),
          Map.entry((int) 'æ', "ae"),
          Map.entry((int) 'Æ', "AE"),
          Map.entry((int) 'œ', "oe"),
          Map.entry((int) 'Œ', "OE"),
          Map.entry((int) 'ø', "o"),
          Map.entry((int) 'Ø', "O"),
          Map.entry((int) 'đ', "d"),
          Map.entry((int) 'Đ', "D"),
          Map.entry((int) 'ð', "d"),
          Map.entry((int) 'Ð', "D"),
          Map.entry((int) 'þ', "th"),
          Map.entry((int) 'Þ', "Th"),
          Map.entry((int) 'ł', "l"),
          Map.entry((int) 'Ł', "L"),
          Map.entry((int) 'ı', "i"),
          Map.entry((int) '&', "+"),
          Map.entry((int) '’', "'"),
          Map.entry((int) '‘', "'"),
          Map.entry((int) '`', "'"),
          Map.entry((int) '–', "-"),
          Map.entry((int) '—', "-"),
          Map.entry((int) '_', "-"));

  private LatinText() {}

  /** Accents go, other signs become a space; blank when nothing can be written. */
  static String of(String text) {
    StringBuilder latin = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFKD)
        .codePoints()
        .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
        .forEach(letter -> append(letter, latin));
    return latin.toString().strip();
  }

  /** The same, cut; throws IllegalArgumentException naming the field when nothing is left. */
  static String of(String text, int longest, String field) {
    String latin = of(text);
    if (latin.chars().noneMatch(Character::isLetterOrDigit)) {
      throw new IllegalArgumentException(field + " has no letter that the bank can read");
    }
    return latin.length() <= longest ? latin : latin.substring(0, longest).stripTrailing();
  }

  private static void append(int letter, StringBuilder latin) {
    if (isPlain(letter) || OTHERS.indexOf(letter) >= 0) {
      latin.appendCodePoint(letter);
    } else {
      latin.append(WHOLE.getOrDefault(letter, " "));
    }
    int last = latin.length() - 1;
    if (last > 0 && latin.charAt(last) == ' ' && latin.charAt(last - 1) == ' ') {
      latin.setLength(last);
    }
  }

  private static boolean isPlain(int letter) {
    return letter < 128 && Character.isLetterOrDigit(letter);
  }
}
