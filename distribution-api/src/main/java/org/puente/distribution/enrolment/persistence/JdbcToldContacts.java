package org.puente.distribution.enrolment.persistence;

import java.util.List;
import java.util.UUID;
import org.puente.distribution.people.ToldContacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells again of what is still owed to somebody. */
@Repository
class JdbcToldContacts implements ToldContacts {

  /** Locked in the order in which everybody locks promises. */
  private static final String AGAIN =
      """
      WITH owed AS (
        SELECT p.id FROM promise p
         WHERE p.id IN (SELECT id FROM promises_to(?))
           AND coalesce(p.owed, p.amount) > p.paid AND p.closed IS NULL
         ORDER BY p.id
           FOR NO KEY UPDATE)
      UPDATE promise p SET last_sequence = p.last_sequence + 1 FROM owed WHERE p.id = owed.id
      RETURNING p.id
      """;

  private final JdbcClient jdbc;
  private final TellingPromises telling;

  JdbcToldContacts(JdbcClient jdbc, TellingPromises telling) {
    this.jdbc = jdbc;
    this.telling = telling;
  }

  @Override
  public void tellAgain(UUID person) {
    List<UUID> owed = jdbc.sql(AGAIN).param(person).query(UUID.class).list();
    if (!owed.isEmpty()) {
      telling.tell(owed);
    }
  }
}
