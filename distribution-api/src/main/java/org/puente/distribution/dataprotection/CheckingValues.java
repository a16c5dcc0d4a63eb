package org.puente.distribution.dataprotection;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.dataprotection.Rectification.Field;
import org.puente.distribution.people.Gender;
import org.puente.distribution.people.IdentityRules;
import org.puente.distribution.people.Phones;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Checks what somebody typed as the right values of a person. */
@Component
public class CheckingValues {

  private static final int OLDEST = 120;
  private static final Set<Field> REMOVABLE =
      EnumSet.of(Field.DOCUMENT, Field.PHONE, Field.CONTACT_PHONE);

  private final Phones phones;
  private final Clock clock;
  private final ZoneId zone;

  CheckingValues(
      @Value("${puente.region}") String region,
      Clock clock,
      @Value("${puente.console.zone:America/Guayaquil}") ZoneId zone) {
    this.phones = new Phones(region);
    this.clock = clock;
    this.zone = zone;
  }

  /** The values in their stored form, and the fields that are not right. */
  public record Checked(Rectification.Values values, Map<Field, String> wrong) {}

  /**
   * Checks them; blank means unchanged.
   *
   * @param removed document and numbers may be taken away
   */
  public Checked check(Map<Field, String> typed, Set<Field> removed) {
    Map<Field, String> wrong = new EnumMap<>(Field.class);
    var reading = new Reading(typed, removed, wrong);
    return new Checked(
        new Rectification.Values(
            reading.value(Field.NAME, CheckingValues::name),
            reading.value(Field.DOCUMENT, CheckingValues::document),
            reading.value(Field.PHONE, phones::parse),
            reading.value(Field.BIRTH_DATE, this::birthDate),
            Optional.ofNullable(reading.value(Field.GENDER, CheckingValues::gender))
                .map(Gender::valueOf)
                .orElse(null),
            reading.value(Field.LANGUAGE, CheckingValues::language),
            reading.value(Field.CONTACT_PHONE, phones::parse)),
        wrong);
  }

  /** What a field's text stands for, if it can stand for something. */
  private interface Rule {
    Optional<String> read(String text);
  }

  private record Reading(Map<Field, String> typed, Set<Field> removed, Map<Field, String> wrong) {

    @Nullable String value(Field field, Rule rule) {
      if (removed.contains(field) && REMOVABLE.contains(field)) {
        return "";
      }
      String text = typed.getOrDefault(field, "").strip();
      if (text.isEmpty()) {
        return null;
      }
      var read = rule.read(text);
      if (read.isEmpty()) {
        wrong.put(field, text);
      }
      return read.orElse(null);
    }
  }

  private static Optional<String> name(String text) {
    return Optional.of(IdentityRules.tidied(text)).filter(IdentityRules::isName);
  }

  private static Optional<String> document(String text) {
    return Optional.of(text).filter(IdentityRules::isDocument);
  }

  private Optional<String> birthDate(String text) {
    try {
      var date = LocalDate.parse(text);
      var today = LocalDate.now(clock.withZone(zone));
      return date.isAfter(today) || date.isBefore(today.minusYears(OLDEST))
          ? Optional.empty()
          : Optional.of(date.toString());
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  private static Optional<String> gender(String text) {
    return Optional.of(text).filter(sign -> sign.matches("[FMX]"));
  }

  private static Optional<String> language(String text) {
    return Optional.of(text.toLowerCase(Locale.ROOT)).filter(code -> code.matches("[a-z]{2,3}"));
  }
}
