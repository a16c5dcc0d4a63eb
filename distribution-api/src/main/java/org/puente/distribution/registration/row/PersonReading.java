package org.puente.distribution.registration.row;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.people.Attribute;
import org.puente.distribution.people.Gender;
import org.puente.distribution.people.IdentityRules;
import org.puente.distribution.people.Phones;
import org.puente.distribution.registration.RejectReason;
import org.puente.distribution.registration.profile.Field;
import org.puente.distribution.registration.profile.Folding;
import org.puente.distribution.registration.profile.Profile;

/** Checks each value of a row against its class: ages, documents, phones, territories. */
final class PersonReading {

  private static final int OLDEST = 120;
  private static final int OLDER_ADULT = 60;
  private static final int LARGEST_HOUSEHOLD = 60;

  private final Set<Field> columns;
  private final KnownTerritories territories;
  private final Dates dates;
  private final ContactReading contacts;
  private final LocalDate today;

  PersonReading(
      Profile profile, Set<Field> columns, KnownTerritories territories, LocalDate today) {
    this.columns = columns;
    this.territories = territories;
    this.dates = new Dates(profile.dates(), today);
    this.contacts = new ContactReading(new Phones(profile.region()));
    this.today = today;
  }

  /** The person; empty where a flaw was noted. */
  Optional<PersonRow> read(Draft draft) {
    var household = draft.text(Field.HOUSEHOLD).orElse(null);
    var head = head(draft, household);
    var name = name(draft);
    var document = document(draft);
    var phone = contacts.phone(draft, Field.PHONE);
    var birthDate = birthDate(draft);
    var age = age(draft, birthDate);
    var gender = gender(draft);
    var language = language(draft);
    var contact = contacts.read(draft);
    var territory = territory(draft, household != null && !Boolean.TRUE.equals(head));
    var size = householdSize(draft);
    if (!draft.flaws().isEmpty() || name == null || age == null) {
      return Optional.empty();
    }
    if (age >= OLDER_ADULT) {
      draft.attributes.add(Attribute.OLDER_ADULT);
    }
    return Optional.of(
        new PersonRow(
            household,
            head,
            size,
            name,
            document,
            phone,
            birthDate,
            age,
            gender,
            language,
            contact,
            territory,
            draft.attributes,
            draft.consents));
  }

  private @Nullable Boolean head(Draft draft, @Nullable String household) {
    if (household == null) {
      return true;
    }
    if (!columns.contains(Field.RELATION)) {
      return null;
    }
    return Vocabulary.head(draft.text(Field.RELATION).orElse(""));
  }

  private static @Nullable String name(Draft draft) {
    var written = draft.text(Field.NAME);
    if (written.isEmpty() || Vocabulary.nothing(written.get())) {
      draft.flaw(Field.NAME, RejectReason.MISSING);
      return null;
    }
    var name = IdentityRules.tidied(written.get());
    if (!IdentityRules.isName(name)) {
      draft.flaw(Field.NAME, RejectReason.NAME_INVALID);
    }
    return name;
  }

  private static @Nullable String document(Draft draft) {
    var written = draft.text(Field.DOCUMENT);
    if (written.isEmpty() || Vocabulary.nothing(written.get())) {
      return null;
    }
    if (Numbers.scientific(written.get())) {
      draft.flaw(Field.DOCUMENT, RejectReason.DIGITS_LOST);
      return null;
    }
    if (!IdentityRules.isDocument(written.get())) {
      draft.flaw(Field.DOCUMENT, RejectReason.DOCUMENT_INVALID);
    }
    return written.get();
  }

  private @Nullable LocalDate birthDate(Draft draft) {
    var written = draft.text(Field.BIRTH_DATE);
    if (written.isEmpty() || Vocabulary.nothing(written.get())) {
      return null;
    }
    var date = dates.parse(written.get());
    if (date.isEmpty()) {
      draft.flaw(Field.BIRTH_DATE, RejectReason.DATE_INVALID);
    } else if (date.get().isAfter(today)) {
      draft.flaw(Field.BIRTH_DATE, RejectReason.DATE_IN_FUTURE);
    } else if (date.get().isBefore(today.minusYears(OLDEST + 1L))) {
      draft.flaw(Field.BIRTH_DATE, RejectReason.AGE_OUT_OF_RANGE);
    }
    return date.orElse(null);
  }

  private @Nullable Integer age(Draft draft, @Nullable LocalDate birthDate) {
    var written = draft.text(Field.AGE);
    if (written.isEmpty()) {
      if (birthDate == null && draft.text(Field.BIRTH_DATE).isEmpty()) {
        draft.flaw(
            columns.contains(Field.AGE) ? Field.AGE : Field.BIRTH_DATE, RejectReason.MISSING);
      }
      return birthDate == null ? null : Math.max(0, Period.between(birthDate, today).getYears());
    }
    var stated = Numbers.completed(written.get());
    if (stated.isEmpty()) {
      draft.flaw(Field.AGE, RejectReason.AGE_INVALID);
      return null;
    }
    return agreed(draft, stated.getAsInt(), birthDate);
  }

  /** The birth date counts; an age that was asked for a while ago may lag behind it. */
  private @Nullable Integer agreed(Draft draft, int stated, @Nullable LocalDate birthDate) {
    if (stated > OLDEST) {
      draft.flaw(Field.AGE, RejectReason.AGE_OUT_OF_RANGE);
      return null;
    }
    if (birthDate == null) {
      return stated;
    }
    int computed = Math.max(0, Period.between(birthDate, today).getYears());
    if (Math.abs(computed - stated) > 2) {
      draft.flaw(Field.AGE, RejectReason.AGE_CONTRADICTS_BIRTH_DATE);
    }
    return computed;
  }

  private static @Nullable Gender gender(Draft draft) {
    var written = draft.text(Field.GENDER);
    if (written.isEmpty() || Vocabulary.nothing(written.get())) {
      return null;
    }
    var gender = Vocabulary.gender(written.get());
    if (gender.isEmpty()) {
      draft.flaw(Field.GENDER, RejectReason.GENDER_UNKNOWN);
    }
    return gender.orElse(null);
  }

  private static String language(Draft draft) {
    var written = draft.text(Field.LANGUAGE);
    if (written.isEmpty() || Vocabulary.nothing(written.get())) {
      return "es";
    }
    var language = Vocabulary.language(written.get());
    if (language.isEmpty()) {
      draft.flaw(Field.LANGUAGE, RejectReason.LANGUAGE_UNKNOWN);
    }
    return language.orElse("es");
  }

  private @Nullable String territory(Draft draft, boolean member) {
    var written = draft.text(Field.TERRITORY);
    if (written.isEmpty()) {
      if (!member) {
        draft.flaw(Field.TERRITORY, RejectReason.MISSING);
      }
      return null;
    }
    var code = Folding.slug(written.get());
    territories.problem(code).ifPresent(problem -> draft.flaw(Field.TERRITORY, problem));
    return code;
  }

  private static @Nullable Integer householdSize(Draft draft) {
    var written = draft.text(Field.HOUSEHOLD_SIZE);
    if (written.isEmpty()) {
      return null;
    }
    var size = Numbers.whole(written.get());
    if (size.isEmpty() || size.getAsInt() < 1 || size.getAsInt() > LARGEST_HOUSEHOLD) {
      draft.flaw(Field.HOUSEHOLD_SIZE, RejectReason.SIZE_INVALID);
    }
    return size.isPresent() ? size.getAsInt() : null;
  }
}
