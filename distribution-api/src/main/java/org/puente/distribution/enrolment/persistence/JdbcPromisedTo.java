package org.puente.distribution.enrolment.persistence;

import java.util.UUID;
import org.puente.distribution.enrolment.PromisedTo;
import org.puente.events.outbox.OutboxSignal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPromisedTo implements PromisedTo {

  /** By promise_by_enrolment; the next number of the promise's own sequence, whoever took the last. */
  private static final String MOVE =
      """
      WITH promised AS (
        UPDATE promise p SET person_id = :person, last_sequence = p.last_sequence + 1
         WHERE p.enrolment_id = :enrolment AND p.person_id <> :person
           AND coalesce(p.owed, p.amount) > p.paid AND p.closed IS DISTINCT FROM 'PROMISE_WITHDRAWN'
           AND NOT is_on_its_way(p.id)
        RETURNING %s),
      """
              .formatted(PromiseSql.PROMISED)
          + PromiseSql.TELL;

  private final JdbcClient jdbc;
  private final OutboxSignal signal;

  JdbcPromisedTo(JdbcClient jdbc, OutboxSignal signal) {
    this.jdbc = jdbc;
    this.signal = signal;
  }

  @Override
  public void lock(UUID enrolmentId) {
    jdbc.sql("SELECT id FROM promise WHERE enrolment_id = ? ORDER BY id FOR NO KEY UPDATE")
        .param(enrolmentId)
        .query(UUID.class)
        .list();
  }

  @Override
  public int pay(UUID enrolmentId, UUID person) {
    jdbc.sql("UPDATE enrolment SET person_id = ? WHERE id = ?")
        .params(person, enrolmentId)
        .update();
    int moved =
        jdbc.sql(MOVE)
            .param("person", person)
            .param("enrolment", enrolmentId)
            .query(Integer.class)
            .single();
    signal.afterCommit();
    return moved;
  }
}
