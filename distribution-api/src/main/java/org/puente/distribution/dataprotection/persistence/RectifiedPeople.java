package org.puente.distribution.dataprotection.persistence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.dataprotection.Rectification;
import org.puente.distribution.dataprotection.Rectification.Field;
import org.puente.distribution.people.Gender;
import org.puente.distribution.people.PersonSeal;
import org.puente.distribution.people.PersonalData;
import org.puente.distribution.people.PersonalField;
import org.puente.distribution.people.PersonalIndex;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens what identifies a person, and seals it anew. */
@Component
class RectifiedPeople {

  private static final String SELECT =
      """
      SELECT p.*, (SELECT key_enc FROM person_key k WHERE k.person_id = p.id) AS key_enc
        FROM person p WHERE p.id = ? AND p.erased_at IS NULL
      """;

  private static final String LIKE =
      """
      SELECT EXISTS (SELECT FROM person p JOIN person me ON me.id = :person
                      WHERE p.programme_id = me.programme_id AND p.id <> me.id AND p.merged_into IS NULL
                        AND (p.document_hash = :document OR p.name_age_hash = :name
                             OR (p.phone_hash IN (:phone, :contact) OR p.contact_hash = :contact)
                                AND p.household_id <> me.household_id))
      """;

  private final JdbcClient jdbc;
  private final PersonalData personal;
  private final PersonalIndex index;
  private final Clock clock;
  private final ZoneId zone;

  RectifiedPeople(
      JdbcClient jdbc,
      PersonalData personal,
      PersonalIndex index,
      Clock clock,
      @Value("${puente.console.zone:America/Guayaquil}") ZoneId zone) {
    this.jdbc = jdbc;
    this.personal = personal;
    this.index = index;
    this.clock = clock;
    this.zone = zone;
  }

  /** What is known now. */
  record Known(PersonSeal seal, int age, Rectification.Values values) {

    /** Only some fields; what was not there before is the empty text. */
    Rectification.Values of(List<Field> fields) {
      return new Rectification.Values(
          fields.contains(Field.NAME) ? values.name() : null,
          fields.contains(Field.DOCUMENT) ? orNothing(values.document()) : null,
          fields.contains(Field.PHONE) ? orNothing(values.phone()) : null,
          fields.contains(Field.BIRTH_DATE) ? orNothing(values.birthDate()) : null,
          fields.contains(Field.GENDER) ? values.gender() : null,
          fields.contains(Field.LANGUAGE) ? values.language() : null,
          fields.contains(Field.CONTACT_PHONE) ? orNothing(values.contactPhone()) : null);
    }

    private static String orNothing(@Nullable String value) {
      return value == null ? "" : value;
    }
  }

  /** The same, locked until the transaction ends. */
  Known lock(UUID person) {
    return known(person, SELECT + "FOR NO KEY UPDATE OF p").orElseThrow();
  }

  private Optional<Known> known(UUID person, String select) {
    return jdbc.sql(select)
        .param(person)
        .query(
            (row, _) -> {
              var seal = personal.of(person, row.getBytes("key_enc"));
              var gender = row.getString("gender");
              return new Known(
                  seal,
                  row.getInt("age"),
                  new Rectification.Values(
                      seal.open(PersonalField.NAME, row.getBytes("name_enc")),
                      seal.openIf(PersonalField.DOCUMENT, row.getBytes("document_enc")),
                      seal.openIf(PersonalField.PHONE, row.getBytes("phone_enc")),
                      seal.openIf(PersonalField.BIRTH_DATE, row.getBytes("birth_date_enc")),
                      gender == null ? null : Gender.valueOf(gender),
                      row.getString("language"),
                      seal.openIf(PersonalField.CONTACT_PHONE, row.getBytes("contact_phone_enc"))));
            })
        .optional();
  }

  /** Whether somebody else has what this person would have. */
  boolean likeSomebody(UUID person, Rectification.Values changes) {
    return known(person, SELECT).filter(now -> likeSomebody(person, now, changes)).isPresent();
  }

  private boolean likeSomebody(UUID person, Known now, Rectification.Values changes) {
    boolean named = changes.name() != null || changes.birthDate() != null;
    return jdbc.sql(LIKE)
        .param("person", person)
        .param("document", hashed(changes.document(), index::document))
        .param("phone", hashed(changes.phone(), index::phone))
        .param("contact", hashed(changes.contactPhone(), index::phone))
        .param("name", named ? nameAndAge(now, changes) : null)
        .query(Boolean.class)
        .single();
  }

  void write(UUID person, Rectification.Values changes) {
    var now = lock(person);
    var seal = now.seal();
    var update =
        jdbc.sql(
            """
            UPDATE person
               SET name_enc = coalesce(:name, name_enc), name_age_hash = :nameAge, age = :age,
                   birth_date_enc = coalesce(:birth, birth_date_enc),
                   document_enc = CASE WHEN :document THEN :documentEnc ELSE document_enc END,
                   document_hash = CASE WHEN :document THEN :documentHash ELSE document_hash END,
                   phone_enc = CASE WHEN :phone THEN :phoneEnc ELSE phone_enc END,
                   phone_hash = CASE WHEN :phone THEN :phoneHash ELSE phone_hash END,
                   gender = coalesce(:gender, gender), language = coalesce(:language, language),
                   contact_phone_enc = CASE WHEN :contact THEN :contactEnc ELSE contact_phone_enc END,
                   contact_hash = CASE WHEN :contact THEN :contactHash ELSE contact_hash END
             WHERE id = :person
            """);
    update
        .param("person", person)
        .param("name", sealed(seal, PersonalField.NAME, changes.name()))
        .param("nameAge", nameAndAge(now, changes))
        .param("age", age(now, changes))
        .param("birth", sealed(seal, PersonalField.BIRTH_DATE, changes.birthDate()))
        .param("document", changes.document() != null)
        .param("documentEnc", sealed(seal, PersonalField.DOCUMENT, changes.document()))
        .param("documentHash", hashed(changes.document(), index::document))
        .param("phone", changes.phone() != null)
        .param("phoneEnc", sealed(seal, PersonalField.PHONE, changes.phone()))
        .param("phoneHash", hashed(changes.phone(), index::phone))
        .param("gender", changes.of(Field.GENDER))
        .param("language", changes.language())
        .param("contact", changes.contactPhone() != null)
        .param("contactEnc", sealed(seal, PersonalField.CONTACT_PHONE, changes.contactPhone()))
        .param("contactHash", hashed(changes.contactPhone(), index::phone))
        .update();
  }

  private byte[] nameAndAge(Known now, Rectification.Values changes) {
    var birth = birthDate(now, changes);
    var name = changes.name() == null ? now.values().name() : changes.name();
    return index.nameAndAge(String.valueOf(name), birth, age(now, changes));
  }

  private int age(Known now, Rectification.Values changes) {
    var changed = changes.birthDate();
    return changed == null
        ? now.age()
        : Period.between(LocalDate.parse(changed), LocalDate.now(clock.withZone(zone))).getYears();
  }

  private static @Nullable LocalDate birthDate(Known now, Rectification.Values changes) {
    var birth = changes.birthDate() == null ? now.values().birthDate() : changes.birthDate();
    return birth == null ? null : LocalDate.parse(birth);
  }

  private static byte @Nullable [] sealed(
      PersonSeal seal, PersonalField field, @Nullable String value) {
    return value == null || value.isEmpty() ? null : seal.seal(field, value);
  }

  /** A keyed hash of a text. */
  private interface Hash {
    byte[] of(String text);
  }

  private static byte @Nullable [] hashed(@Nullable String value, Hash hash) {
    return value == null || value.isEmpty() ? null : hash.of(value);
  }
}
