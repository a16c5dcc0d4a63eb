package org.puente.distribution.registration.batch;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.people.Attribute;
import org.puente.distribution.people.PersonSeal;
import org.puente.distribution.people.PersonalData;
import org.puente.distribution.people.PersonalField;
import org.puente.distribution.people.PersonalIndex;
import org.puente.distribution.people.Wishes;
import org.puente.distribution.registration.persistence.BinaryRows;
import org.puente.distribution.registration.persistence.ImportSealing;
import org.puente.distribution.registration.persistence.Staging;
import org.puente.distribution.registration.row.Flaw;
import org.puente.distribution.registration.row.PersonRow;
import org.puente.distribution.registration.row.RowOutcome;
import org.puente.distribution.registration.row.RowReading;
import org.puente.events.ids.Ids;
import org.puente.events.sealing.Contact;
import org.puente.events.tables.RawRow;

/** Checks some rows and seals them; one for each block, since it remembers the last household. */
final class SealingBlock {

  /** What all blocks of an import share. */
  record Tools(
      UUID importId,
      RowReading reading,
      PersonalData data,
      PersonalIndex index,
      ImportSealing sealing) {}

  private static final int BYTES_PER_ROW = 480;

  private final Tools tools;
  private final BinaryRows people;
  private final BinaryRows rejects = new BinaryRows(64);
  private int rejected;
  private @Nullable Household household;

  SealingBlock(Tools tools, int rows) {
    this.tools = tools;
    this.people = new BinaryRows(rows * BYTES_PER_ROW);
  }

  SealedBlock seal(List<RawRow> rows, long bytesRead) {
    for (var row : rows) {
      switch (tools.reading().read(row)) {
        case RowOutcome.Valid(var number, var person) -> add(number, person);
        case RowOutcome.Rejected wrong -> reject(wrong);
      }
    }
    return new SealedBlock(people, rejects, rows.size(), rejected, bytesRead);
  }

  private void add(int number, PersonRow person) {
    var id = Ids.next();
    var unit = household(person.household());
    people.row(Staging.WIDTH).int4(number).uuid(id);
    if (unit == null) {
      people.uuid(Ids.next()).bytea(null).bytea(null);
    } else {
      people.uuid(unit.id()).bytea(unit.hash()).bytea(unit.sealed());
    }
    people.bool(person.head()).int4(person.householdSize()).text(person.territory());
    byte[] key = tools.data().newKey(id);
    var seal = tools.data().of(id, key);
    identity(seal, person);
    var gender = person.gender();
    people
        .int4(person.age())
        .text(gender == null ? null : gender.name())
        .text(person.language())
        .texts(names(person, false))
        .bytea(sensitive(seal, person))
        .texts(consents(person))
        .bytea(key);
    contact(seal, person.contact());
  }

  private void identity(PersonSeal seal, PersonRow person) {
    var document = person.document();
    var phone = person.phone();
    var birth = person.birthDate();
    people
        .bytea(seal.seal(PersonalField.NAME, person.name()))
        .bytea(sealed(seal, PersonalField.DOCUMENT, document))
        .bytea(sealed(seal, PersonalField.PHONE, phone))
        .bytea(sealed(seal, PersonalField.BIRTH_DATE, birth == null ? null : birth.toString()))
        .bytea(document == null ? null : tools.index().document(document))
        .bytea(phone == null ? null : tools.index().phone(phone))
        .bytea(tools.index().nameAndAge(person.name(), birth, person.age()));
  }

  private void contact(PersonSeal seal, @Nullable Contact contact) {
    String number = contact == null ? null : contact.number();
    people
        .bytea(contact == null ? null : Wishes.seal(seal, contact))
        .bytea(sealed(seal, PersonalField.CONTACT_PHONE, number))
        .bytea(number == null ? null : tools.index().phone(number));
  }

  private byte @Nullable [] sealed(PersonSeal seal, PersonalField field, @Nullable String value) {
    return value == null ? null : seal.seal(field, value);
  }

  private byte @Nullable [] sensitive(PersonSeal seal, PersonRow person) {
    var names = names(person, true);
    return names.isEmpty() ? null : seal.seal(PersonalField.SENSITIVE, String.join(",", names));
  }

  private static List<String> names(PersonRow person, boolean sensitive) {
    return person.attributes().stream()
        .filter(attribute -> attribute.sensitive() == sensitive)
        .map(Attribute::name)
        .toList();
  }

  private static List<String> consents(PersonRow person) {
    return person.consents().entrySet().stream()
        .map((Map.Entry<?, ?> entry) -> entry.getKey() + "=" + entry.getValue())
        .toList();
  }

  private void reject(RowOutcome.Rejected row) {
    rejected++;
    var unit = household(row.household());
    int ordinal = 0;
    for (Flaw flaw : row.flaws()) {
      rejects
          .row(7)
          .uuid(tools.importId())
          .int4(row.number())
          .int4(ordinal++)
          .text(flaw.column())
          .bytea(tools.sealing().sealValue(tools.importId(), flaw.value()))
          .text(flaw.reason().name())
          .bytea(unit == null ? null : unit.hash());
    }
  }

  /** Members stand together in most files, so the last household is often the next one. */
  private @Nullable Household household(@Nullable String key) {
    if (key == null) {
      return null;
    }
    var last = household;
    if (last == null || !Objects.equals(last.key(), key)) {
      last =
          Household.of(
              key,
              tools.importId(),
              tools.index().household(key),
              tools.sealing().sealValue(tools.importId(), key));
      household = last;
    }
    return last;
  }
}
