package org.puente.distribution.access.login;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.puente.distribution.access.factor.SecondFactorPolicy;
import org.puente.events.access.Role;
import org.puente.events.http.Problem;
import org.springframework.stereotype.Service;

/**
 * What a password must be, as NIST SP 800-63B-4 (3.1.1.2) says: long, and none that attackers try
 * first. No mix of characters is asked for, and nobody has to change one without a reason.
 */
@Service
public class PasswordRules {

  /** Where the password is all that there is. */
  static final int ALONE = 15;

  /** Where a second factor must come along. */
  static final int WITH_SECOND_FACTOR = 12;

  static final int LONGEST = 200;

  /** At least 10^8 guesses: neither common, nor a pattern, nor made of the person's own words. */
  private static final int STRONG = 3;

  /** A year or a few digits beside one's own name are no password. */
  private static final int LEFT_OVER = 6;

  /** Beyond that a longer password isn't weaker, and measuring takes ever more time. */
  private static final int MEASURED = 64;

  private static final List<String> OUR_WORDS =
      List.of("puente", "bridge", "efectivo", "ayuda", "humanitaria", "contraseña", "contrasena");

  private final SecondFactorPolicy secondFactor;
  private final Zxcvbn guesses = new Zxcvbn();

  PasswordRules(SecondFactorPolicy secondFactor) {
    this.secondFactor = secondFactor;
  }

  /** How many characters somebody of these roles needs. */
  public int shortest(Set<Role> roles) {
    return secondFactor.isRequired(roles) ? WITH_SECOND_FACTOR : ALONE;
  }

  /**
   * Throws a problem that says what is wrong with it.
   *
   * @param words names of the person, which others would try
   */
  public void check(String password, Set<Role> roles, List<String> words) {
    int shortest = shortest(roles);
    if (password.codePointCount(0, password.length()) < shortest) {
      throw Problem.unprocessable(
              "password-too-short", "A password has at least %d characters.".formatted(shortest))
          .with("shortest", shortest);
    }
    if (password.length() > LONGEST) {
      throw Problem.unprocessable(
          "password-too-long", "A password has at most %d characters.".formatted(LONGEST));
    }
    var context = context(words);
    if (isMadeOf(context, password)
        || guesses.measure(head(password), context).getScore() < STRONG) {
      throw Problem.unprocessable(
          "password-too-common", "This password is among those that attackers try first.");
    }
  }

  /** Hardly anything is left of it without the words that others would try. */
  private static boolean isMadeOf(List<String> words, String password) {
    String left = password.toLowerCase(Locale.ROOT);
    for (String word : words) {
      left = word.length() < 3 ? left : left.replace(word.toLowerCase(Locale.ROOT), "");
    }
    return left.replaceAll("[^\\p{L}\\p{N}]", "").length() < LEFT_OVER;
  }

  private static String head(String password) {
    return password.substring(0, Math.min(MEASURED, password.length()));
  }

  private static List<String> context(List<String> words) {
    var all = new ArrayList<>(OUR_WORDS);
    for (String word : words) {
      all.add(word);
      all.addAll(List.of(word.split("[^\\p{L}\\p{N}]+")));
    }
    return all;
  }
}
