package org.puente.distribution.plans.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.people.PersonalData;
import org.puente.distribution.people.PersonalField;
import org.puente.distribution.people.Wishes;
import org.puente.distribution.plans.Payees;
import org.puente.events.sealing.Payee;
import org.puente.events.sealing.PayeeSealer;
import org.springframework.stereotype.Component;

/** Opens whom a transfer is paid to, and seals it for that transfer alone. */
@Component
class SealedPeople {

  /** The columns of {@code person h} that are needed, and their key. */
  static final String COLUMNS =
      "h.language, h.name_enc, h.phone_enc, h.document_enc, h.contact_enc, h.contact_phone_enc,"
          + " (SELECT k.key_enc FROM person_key k WHERE k.person_id = h.id) AS key_enc";

  private final PersonalData personal;
  private final PayeeSealer sealer;
  private final Payees payees;

  SealedPeople(PersonalData personal, PayeeSealer sealer, Payees payees) {
    this.personal = personal;
    this.sealer = sealer;
    this.payees = payees;
  }

  /** Whom it is paid to, still sealed: opening and sealing again are done on all processors. */
  record SealedPerson(
      UUID id,
      byte @Nullable [] key,
      byte[] name,
      byte @Nullable [] phone,
      byte @Nullable [] document,
      String language,
      byte @Nullable [] contact,
      byte @Nullable [] contactPhone) {

    static SealedPerson of(UUID id, ResultSet row) throws SQLException {
      return new SealedPerson(
          id,
          row.getBytes("key_enc"),
          row.getBytes("name_enc"),
          row.getBytes("phone_enc"),
          row.getBytes("document_enc"),
          row.getString("language"),
          row.getBytes("contact_enc"),
          row.getBytes("contact_phone_enc"));
    }
  }

  /** As a transfer keeps it. */
  record Sealed(byte[] payee, byte[] fingerprint) {}

  Sealed seal(UUID transfer, SealedPerson person) {
    var seal = personal.of(person.id(), person.key());
    var payee =
        new Payee(
            seal.open(PersonalField.NAME, person.name()),
            seal.openIf(PersonalField.PHONE, person.phone()),
            seal.openIf(PersonalField.DOCUMENT, person.document()),
            person.language(),
            Wishes.open(seal, person.contact(), person.contactPhone()));
    return new Sealed(sealer.seal(transfer, payee), payees.fingerprint(payee));
  }
}
