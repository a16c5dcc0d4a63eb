package org.puente.distribution.enrolment.persistence;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.people.PersonalData;
import org.puente.distribution.people.PersonalField;
import org.puente.distribution.people.Wishes;
import org.puente.events.sealing.Addressee;
import org.puente.events.sealing.Contact;
import org.puente.events.sealing.PayeeSealer;
import org.puente.events.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Opens how the people that something is promised to want to be told, and seals it for the promise.
 */
@Component
class SealedContacts {

  private static final String SELECT =
      """
      SELECT p.id, h.id AS person_id, h.language, h.phone_enc, h.contact_enc, h.contact_phone_enc,
             (SELECT k.key_enc FROM person_key k WHERE k.person_id = h.id) AS key_enc
        FROM unnest(?::uuid[]) AS n (id)
        JOIN promise p ON p.id = n.id
        JOIN person h ON h.id = p.person_id AND h.erased_at IS NULL
      """;

  private final JdbcTemplate jdbc;
  private final PersonalData personal;
  private final PayeeSealer sealer;

  SealedContacts(JdbcTemplate jdbc, PersonalData personal, PayeeSealer sealer) {
    this.jdbc = jdbc;
    this.personal = personal;
    this.sealer = sealer;
  }

  private record Kept(
      UUID promise,
      UUID person,
      String language,
      byte @Nullable [] phone,
      byte @Nullable [] contact,
      byte @Nullable [] contactPhone,
      byte @Nullable [] key) {}

  /** By promise, in base64; who was erased has none. Sealed on all processors. */
  Map<UUID, String> of(List<UUID> promises) {
    return jdbc
        .query(SELECT, SealedContacts::kept, new Columns<>(promises).uuids(id -> id))
        .parallelStream()
        .collect(toMap(Kept::promise, this::sealed));
  }

  private String sealed(Kept kept) {
    var seal = personal.of(kept.person(), kept.key());
    Contact wish = Wishes.open(seal, kept.contact(), kept.contactPhone());
    Contact chosen = wish == null ? Contact.USUAL : wish;
    String number =
        chosen.number() == null ? seal.openIf(PersonalField.PHONE, kept.phone()) : chosen.number();
    var addressee =
        new Addressee(
            kept.language(),
            new Contact(chosen.channel(), number, chosen.safeFrom(), chosen.safeTo()));
    return Base64.getEncoder().encodeToString(sealer.seal(kept.promise(), addressee));
  }

  private static Kept kept(ResultSet row, int number) throws SQLException {
    return new Kept(
        row.getObject("id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getString("language"),
        row.getBytes("phone_enc"),
        row.getBytes("contact_enc"),
        row.getBytes("contact_phone_enc"),
        row.getBytes("key_enc"));
  }
}
