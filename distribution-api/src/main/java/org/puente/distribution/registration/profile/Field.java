package org.puente.distribution.registration.profile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a column can fill, besides attributes and consent. */
public enum Field {
  HOUSEHOLD,
  RELATION,
  NAME,
  DOCUMENT,
  PHONE,
  BIRTH_DATE,
  AGE,
  GENDER,
  LANGUAGE,
  TERRITORY,
  HOUSEHOLD_SIZE,
  CONTACT_CHANNEL,
  CONTACT_PHONE,
  CONTACT_FROM,
  CONTACT_TO;

  /** The word used in profiles, such as {@code birth-date}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Field> of(String key) {
    return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
  }
}
