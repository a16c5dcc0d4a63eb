package org.puente.distribution.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.puente.events.sealing.Contact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcContacts implements Contacts {

  private static final String SELECT =
      """
      SELECT p.contact_enc, p.contact_phone_enc, k.key_enc,
             (SELECT count(*)::int FROM transfers_to(p.id) t
               WHERE NOT t.dropped
                 AND t.state IN ('PLANNED', 'RELEASED', 'AVAILABLE', 'PARTLY_PAID', 'HELD')) AS under_way
        FROM person p LEFT JOIN person_key k ON k.person_id = p.id
       WHERE p.id = ? AND p.erased_at IS NULL
      """;

  private final JdbcClient jdbc;
  private final PersonalData data;
  private final PersonSeals seals;

  JdbcContacts(JdbcClient jdbc, PersonalData data, PersonSeals seals) {
    this.jdbc = jdbc;
    this.data = data;
    this.seals = seals;
  }

  @Override
  public Optional<Choice> of(UUID person) {
    return jdbc.sql(SELECT).param(person).query((row, _) -> choice(person, row)).optional();
  }

  private Choice choice(UUID person, ResultSet row) throws SQLException {
    return new Choice(
        Wishes.open(
            data.of(person, row.getBytes("key_enc")),
            row.getBytes("contact_enc"),
            row.getBytes("contact_phone_enc")),
        row.getInt("under_way"));
  }

  @Override
  public boolean choose(UUID person, Contact chosen) {
    return jdbc.sql("UPDATE person SET contact_enc = ? WHERE id = ? AND erased_at IS NULL")
            .params(Wishes.seal(seals.of(person), chosen), person)
            .update()
        == 1;
  }
}
