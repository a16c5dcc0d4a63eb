package org.puente.payments.files.flat;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names as a bank can read them: accents as it likes them, and what its charset lacks replaced. Not
 * for two threads at once.
 */
final class Texts {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Map<Integer, String> SPELLED =
      Map.of(
          (int) 'ß', "ss", (int) 'æ', "ae", (int) 'Æ', "AE", (int) 'ø', "o", (int) 'Ø', "O",
          (int) 'ł', "l", (int) 'Ł', "L", (int) 'đ', "d", (int) 'Đ', "D", (int) '’', "'");

  private final Description.Text rules;
  private final @Nullable String delimiter;
  private final CharsetEncoder encoder;

  Texts(Description description) {
    this.rules = description.text();
    this.delimiter = description.layout().delimiter();
    this.encoder = Charset.forName(description.charset()).newEncoder();
  }

  String clean(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    String cased = rules.upperCase() ? composed.toUpperCase(Locale.ROOT) : composed;
    StringBuilder out = new StringBuilder(cased.length());
    cased.codePoints().forEach(point -> out.append(character(point)));
    return BLANKS.matcher(out).replaceAll(" ").strip();
  }

  private String character(int point) {
    String one = Character.toString(point);
    if (Character.isISOControl(point) || one.equals(delimiter) || isBreak(point)) {
      return rules.replaceWith();
    }
    if (rules.accents() == Description.Text.Accents.KEEP && encoder.canEncode(one)) {
      return one;
    }
    String plain = SPELLED.getOrDefault(point, withoutMarks(one));
    return encoder.canEncode(plain) && !plain.equals(delimiter) ? plain : rules.replaceWith();
  }

  private static boolean isBreak(int point) {
    int type = Character.getType(point);
    return type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE;
  }

  private static String withoutMarks(String one) {
    return MARKS.matcher(Normalizer.normalize(one, Normalizer.Form.NFD)).replaceAll("");
  }
}
