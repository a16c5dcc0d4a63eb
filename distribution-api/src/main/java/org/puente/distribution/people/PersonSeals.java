package org.puente.distribution.people;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds a person's own key. */
@Component
public class PersonSeals {

  private final JdbcClient jdbc;
  private final PersonalData data;

  PersonSeals(JdbcClient jdbc, PersonalData data) {
    this.jdbc = jdbc;
    this.data = data;
  }

  /** With the person's key, where they have one. */
  public PersonSeal of(UUID person) {
    return data.of(
        person,
        jdbc.sql("SELECT key_enc FROM person_key WHERE person_id = ?")
            .param(person)
            .query(byte[].class)
            .optional()
            .orElse(null));
  }
}
