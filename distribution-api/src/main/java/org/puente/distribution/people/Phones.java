package org.puente.distribution.people;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/**
 * Phone numbers as E.164. Numbers are checked for being possible, not for being assigned: people on
 * the move keep numbers of several countries, and numbering plans are always out of date.
 *
 * @param region where a number without a country code belongs, ISO 3166
 */
public record Phones(String region) {

  private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

  /** The number in E.164, where it can be one. */
  public Optional<String> parse(String text) {
    try {
      var number = LIBRARY.parse(text, region);
      return LIBRARY.isPossibleNumber(number)
          ? Optional.of(LIBRARY.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException noNumber) {
      return Optional.empty();
    }
  }
}
