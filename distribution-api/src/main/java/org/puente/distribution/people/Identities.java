package org.puente.distribution.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.events.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opens names and phones at the last moment, of those people whom the caller may see. */
@Repository
public class Identities {

  private final JdbcClient jdbc;
  private final PersonalData sealed;
  private final PersonSeals seals;

  Identities(JdbcClient jdbc, PersonalData sealed, PersonSeals seals) {
    this.jdbc = jdbc;
    this.seals = seals;
    this.sealed = sealed;
  }

  /** Full names by person; whom the caller may not see is absent. */
  public Map<UUID, String> names(Collection<UUID> people) {
    Map<UUID, String> names = new HashMap<>();
    jdbc.sql(
            """
            SELECT p.id, p.name_enc, k.key_enc
              FROM person p LEFT JOIN person_key k ON k.person_id = p.id
             WHERE p.id = ANY (:people) AND p.name_enc IS NOT NULL
            """)
        .param("people", new Columns<>(List.copyOf(people)).uuids(person -> person))
        .query(
            row -> {
              UUID person = row.getObject("id", UUID.class);
              names.put(
                  person,
                  sealed
                      .of(person, row.getBytes("key_enc"))
                      .open(PersonalField.NAME, row.getBytes("name_enc")));
            });
    return names;
  }

  public Optional<String> phone(UUID person) {
    return jdbc.sql("SELECT phone_enc FROM person WHERE id = :person AND phone_enc IS NOT NULL")
        .param("person", person)
        .query(byte[].class)
        .optional()
        .map(phone -> seals.of(person).open(PersonalField.PHONE, phone));
  }
}
