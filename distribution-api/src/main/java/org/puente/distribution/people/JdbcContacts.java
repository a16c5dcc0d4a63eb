package org.puente.distribution.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.puente.events.sealing.Contact;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcContacts implements Contacts {

  private static final String SELECT =
      """
      SELECT p.contact_enc, p.contact_phone_enc, k.key_enc,
             households_told_at(p.contact_hash, p.programme_id) AS households,
             (SELECT count(*)::int FROM transfers_to(p.id) t
               WHERE NOT t.dropped
                 AND t.state IN ('PLANNED', 'RELEASED', 'AVAILABLE', 'PARTLY_PAID', 'HELD')) AS under_way
        FROM person p LEFT JOIN person_key k ON k.person_id = p.id
       WHERE p.id = ? AND p.erased_at IS NULL
      """;

  private static final String SHARED =
      """
      SELECT p.id, n.households
        FROM (SELECT w.wished, households_told_at(w.wished, w.programme) AS households FROM wished_in(:import) w) n
        JOIN person p ON p.contact_hash = n.wished
        JOIN household h ON h.id = p.household_id AND h.import_id = :import
       WHERE n.households >= :many AND p.merged_into IS NULL AND p.erased_at IS NULL
       ORDER BY n.households DESC, p.id
       LIMIT :most
      """;

  private final JdbcClient jdbc;
  private final PersonalData data;
  private final PersonSeals seals;
  private final int many;

  JdbcContacts(
      JdbcClient jdbc,
      PersonalData data,
      PersonSeals seals,
      @Value("${puente.people.shared-number-households:4}") int many) {
    this.many = many;
    this.jdbc = jdbc;
    this.data = data;
    this.seals = seals;
  }

  @Override
  public Optional<Choice> of(UUID person) {
    return jdbc.sql(SELECT).param(person).query((row, _) -> choice(person, row)).optional();
  }

  private Choice choice(UUID person, ResultSet row) throws SQLException {
    int households = row.getInt("households");
    return new Choice(
        Wishes.open(
            data.of(person, row.getBytes("key_enc")),
            row.getBytes("contact_enc"),
            row.getBytes("contact_phone_enc")),
        row.getInt("under_way"),
        households >= many ? households : 0);
  }

  @Override
  public List<Shared> sharedIn(UUID importId, int most) {
    return jdbc.sql(SHARED)
        .param("import", importId)
        .param("many", many)
        .param("most", most)
        .query((row, _) -> new Shared(row.getObject("id", UUID.class), row.getInt("households")))
        .list();
  }

  @Override
  public boolean choose(UUID person, Contact chosen) {
    return jdbc.sql("UPDATE person SET contact_enc = ? WHERE id = ? AND erased_at IS NULL")
            .params(Wishes.seal(seals.of(person), chosen), person)
            .update()
        == 1;
  }
}
