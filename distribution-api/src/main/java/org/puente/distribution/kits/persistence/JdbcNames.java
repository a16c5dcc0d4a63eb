package org.puente.distribution.kits.persistence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.puente.distribution.kits.Names;
import org.puente.distribution.people.PersonalData;
import org.puente.distribution.people.PersonalField;
import org.puente.events.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcNames implements Names {

  private final JdbcClient jdbc;
  private final PersonalData sealed;

  JdbcNames(JdbcClient jdbc, PersonalData sealed) {
    this.jdbc = jdbc;
    this.sealed = sealed;
  }

  @Override
  public Map<UUID, String> of(Collection<UUID> people) {
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
}
