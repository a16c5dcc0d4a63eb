package org.puente.distribution.people;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What a name and a document may look like, wherever they come from. */
public final class IdentityRules {

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private IdentityRules() {}

  /** With one space between words, and each accent one sign with its letter. */
  public static String tidied(String name) {
    return SPACES.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll(" ");
  }

  /** From 2 to 120 signs, with a letter and no control sign. */
  public static boolean isName(String name) {
    return name.length() >= 2
        && name.length() <= 120
        && name.codePoints().anyMatch(Character::isLetter)
        && name.codePoints().noneMatch(Character::isISOControl);
  }

  /** Four letters or digits at least, thirty signs at most. */
  public static boolean isDocument(String document) {
    return document.length() <= 30
        && document.codePoints().filter(Character::isLetterOrDigit).count() >= 4;
  }
}
