package org.puente.distribution.people;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.puente.events.sealing.KeyedHash;

/**
 * Keyed hashes by which sealed values are found and compared. Sixteen bytes are kept: among a
 * hundred million people a chance meeting is still less likely than 1 in 10²².
 */
public final class PersonalIndex {

  private static final int KEPT = 16;
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final KeyedHash hash;

  PersonalIndex(KeyedHash hash) {
    this.hash = hash;
  }

  /** Letters and digits count, case and punctuation don't. */
  public byte[] document(String document) {
    return of("document:" + lettersAndDigits(document));
  }

  /** The number in E.164. */
  public byte[] phone(String e164) {
    return of("phone:" + e164);
  }

  /** Normalised name with the birth date, or with the age where no date is known. */
  public byte[] nameAndAge(String name, @Nullable LocalDate birthDate, int age) {
    return of("name:" + normalised(name) + "|" + (birthDate == null ? "age " + age : birthDate));
  }

  /** What a file calls a household, within one import. */
  public byte[] household(String key) {
    return of("household:" + key);
  }

  /**
   * Upper case without accents, the words in order of the alphabet: names are written both ways.
   */
  public static String normalised(String name) {
    var plain = name.toUpperCase(Locale.ROOT);
    if (plain.chars().anyMatch(sign -> sign >= 0x80)) {
      plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
    }
    var words = BETWEEN_WORDS.split(plain, -1);
    Arrays.sort(words);
    return String.join(" ", words).strip();
  }

  private byte[] of(String text) {
    return Arrays.copyOf(hash.of(text), KEPT);
  }

  private static String lettersAndDigits(String text) {
    var kept = new StringBuilder(text.length());
    text.toUpperCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
