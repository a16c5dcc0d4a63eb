package org.puente.distribution.kits;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name as far as a desk needs it: the first name and an initial. */
final class ShortName {

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private ShortName() {}

  static String of(String fullName) {
    String[] words = fullName.strip().split("\\s+");
    return words.length == 1
        ? words[0]
        : words[0] + " " + words[words.length - 1].substring(0, 1).toUpperCase(Locale.ROOT) + ".";
  }

  /** Whether each word typed begins a word of the name, accents and case aside. */
  static boolean matches(String fullName, String typed) {
    String[] words = folded(fullName).split("\\s+");
    return Arrays.stream(folded(typed).split("\\s+"))
        .allMatch(start -> Arrays.stream(words).anyMatch(word -> word.startsWith(start)));
  }

  private static String folded(String text) {
    String apart = Normalizer.normalize(text.strip(), Normalizer.Form.NFD);
    return ACCENTS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
