package org.puente.payments.files.iso20022;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a bank refused or returned something, by ISO 20022's external status reason codes; a bank's
 * own codes are kept as they are.
 *
 * @param known whether the code is of the published list
 */
public record StatusReason(String code, boolean known, Outlook outlook) {

  /** What sending the same again would bring, for the person who decides about it. */
  public enum Outlook {
    /** The same answer: something has to be put right first. */
    FINAL,
    /** The same order may be accepted later as it is. */
    RETRYABLE,
    /** The code does not tell; ask the bank. */
    UNCLEAR
  }

  private static final Properties PUBLISHED = published();

  private static final Set<String> RETRYABLE =
      Set.of(
          "AB01", "AB03", "AB05", "AB06", "AB07", "AB08", "AB09", "AB10", "AB11", "AM04", "DT05",
          "ED05", "ED06", "FF10", "TA01", "TM01");

  private static final Set<String> UNCLEAR =
      Set.of("AG07", "ED01", "MS02", "MS03", "NARR", "RR04", "RECI");

  public static StatusReason of(String code) {
    boolean known = PUBLISHED.containsKey(code);
    Outlook outlook =
        RETRYABLE.contains(code)
            ? Outlook.RETRYABLE
            : known && !UNCLEAR.contains(code) ? Outlook.FINAL : Outlook.UNCLEAR;
    return new StatusReason(code, known, outlook);
  }

  /** All codes of the published list. */
  public static Set<String> codes() {
    return PUBLISHED.stringPropertyNames();
  }

  /**
   * In the reader's language for what matters to cash, else the standard's English, else the code.
   */
  public String words(Locale language) {
    ResourceBundle words = bundle(language);
    return words.containsKey(code)
        ? words.getString(code)
        : Objects.requireNonNullElse(definition(), code);
  }

  /** The standard's own words; null for a code that is not on its list. */
  public @Nullable String definition() {
    return PUBLISHED.getProperty(code);
  }

  private static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle(
        "iso20022.reason-words",
        language,
        StatusReason.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static Properties published() {
    String file = "/iso20022/status-reasons.properties";
    try (Reader text =
        new InputStreamReader(
            Objects.requireNonNull(StatusReason.class.getResourceAsStream(file), file),
            StandardCharsets.UTF_8)) {
      Properties codes = new Properties();
      codes.load(text);
      return codes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
