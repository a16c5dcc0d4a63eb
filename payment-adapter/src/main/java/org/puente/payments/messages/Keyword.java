package org.puente.payments.messages;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody wants who writes to us. */
public enum Keyword {
  STATUS,
  CODE,
  HELP,
  COMPLAINT,
  /** What opens the status page. */
  PAGE,
  /** About exploitation or abuse: for the protection focal point alone. */
  SENSITIVE,
  NOSMS,
  UNKNOWN;

  private static final Map<String, Keyword> SPANISH =
      Map.of(
          "ESTADO", STATUS, "CODIGO", CODE, "AYUDA", HELP, "QUEJA", COMPLAINT, "PAGINA", PAGE,
          "WEB", PAGE);
  private static final Map<String, Keyword> ENGLISH =
      Map.of("STATUS", STATUS, "CODE", CODE, "HELP", HELP, "COMPLAINT", COMPLAINT, "PAGE", PAGE);

  /** A keyword, and the language that it was written in where that can be told. */
  public record Read(Keyword keyword, @Nullable String language) {}

  /**
   * Accents, case, spaces and signs do not matter; a word of the sensitive ones anywhere does.
   *
   * @param sensitive words, or beginnings of words
   */
  public static Read read(String words, List<String> sensitive) {
    String plain = plain(words);
    String first = plain.split(" ", 2)[0];
    String language = SPANISH.containsKey(first) ? "es" : ENGLISH.containsKey(first) ? "en" : null;
    Keyword keyword = SPANISH.getOrDefault(first, ENGLISH.getOrDefault(first, UNKNOWN));
    if (isSensitive(plain, sensitive) || (keyword == COMPLAINT && isSecond(plain))) {
      return new Read(SENSITIVE, language);
    }
    String joined = plain.replace(" ", "");
    return joined.equals("NOSMS") || joined.equals("STOP")
        ? new Read(NOSMS, null)
        : new Read(keyword, language);
  }

  /** Upper case, without accents; all but letters and digits is one space. */
  static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toUpperCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  private static boolean isSecond(String plain) {
    String[] parts = plain.split(" ");
    return parts.length > 1 && parts[1].equals("2");
  }

  private static boolean isSensitive(String plain, List<String> sensitive) {
    return sensitive.stream()
        .map(Keyword::plain)
        .filter(word -> !word.isEmpty())
        .anyMatch(word -> (" " + plain).contains(" " + word));
  }
}
