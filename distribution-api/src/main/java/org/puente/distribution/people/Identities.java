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

  Identities(JdbcClient jdbc, PersonalData sealed) {
    this.jdbc = jdbc;
    this.sealed = sealed;
  }

  /** Full names by person; whom the caller may not see is absent. */
  public Map<UUID, String> names(Collection<UUID> people) {
    Map<UUID, String> names = new HashMap<>();
    jdbc.sql("SELECT id, name_enc FROM person WHERE id = ANY (:people)")
        .param("people", new Columns<>(List.copyOf(people)).uuids(person -> person))
        .query(
            row -> {
              UUID person = row.getObject("id", UUID.class);
              names.put(person, sealed.open(person, PersonalField.NAME, row.getBytes("name_enc")));
            });
    return names;
  }

  public Optional<String> phone(UUID person) {
    return jdbc.sql("SELECT phone_enc FROM person WHERE id = :person AND phone_enc IS NOT NULL")
        .param("person", person)
        .query(byte[].class)
        .optional()
        .map(phone -> sealed.open(person, PersonalField.PHONE, phone));
  }
}
