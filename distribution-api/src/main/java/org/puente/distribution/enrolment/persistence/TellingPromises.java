package org.puente.distribution.enrolment.persistence;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.puente.events.outbox.OutboxSignal;
import org.puente.events.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Tells of promises, whenever they are made, go to somebody else, or have to reach people
 * otherwise: two statements for a stretch of them, in the caller's transaction.
 */
@Component
class TellingPromises {

  private static final int STRETCH = 2_000;

  /**
   * The event of each in the history, and a pointer in the outbox. By their keys, language and
   * urgency are found as quickly when the planner knows no better size of the tables than that of a
   * while ago. Whoever meets somebody who can't wait knows first aid (IASC: look, listen, link),
   * and whoever meets a child that heads a household knows children (handbook 6.2); the first
   * contact with everybody else explains and asks, which takes no qualification (protocol
   * INFORMATION).
   */
  private static final String TELL =
      """
      WITH told AS (
        INSERT INTO event_history
          (aggregate_id, sequence, topic, partition_key, type, version, payload, occurred_at)
        SELECT m.id, m.last_sequence, 'ptm.approvals', m.id, 'TransferPromised', 1,
               (jsonb_build_object(
                 'promiseId', m.id, 'personId', m.person_id, 'programmeId', m.programme_id,
                 'cycle', m.cycle, 'dueAt', iso(m.due_at), 'territory', m.territory,
                 'language', (SELECT language FROM person WHERE id = m.person_id),
                 'urgency', (SELECT urgency FROM enrolment WHERE id = m.enrolment_id),
                 'requiredQualifications', (
                   SELECT to_jsonb(array_remove(ARRAY[
                     CASE WHEN h.age < 18 THEN 'CHILD_PROTECTION' END, CASE e.urgency WHEN 'HIGH' THEN 'PFA' END], NULL))
                   FROM person h, enrolment e WHERE h.id = m.person_id AND e.id = m.enrolment_id),
                 'organisationId', m.organisation_id)
                || CASE WHEN n.contact IS NULL THEN '{}' ELSE jsonb_build_object('sealedContact', n.contact) END)::text,
               app_now()
          FROM unnest(?::uuid[], ?::text[]) AS n (id, contact) JOIN promise m ON m.id = n.id
        RETURNING aggregate_id, sequence)
      INSERT INTO outbox (aggregate_id, sequence) SELECT aggregate_id, sequence FROM told
      """;

  private final JdbcTemplate jdbc;
  private final SealedContacts contacts;
  private final OutboxSignal signal;

  TellingPromises(JdbcTemplate jdbc, SealedContacts contacts, OutboxSignal signal) {
    this.jdbc = jdbc;
    this.contacts = contacts;
    this.signal = signal;
  }

  /** How many were told of. */
  int tell(List<UUID> promises) {
    for (int from = 0; from < promises.size(); from += STRETCH) {
      stretch(promises.subList(from, Math.min(from + STRETCH, promises.size())));
    }
    signal.afterCommit();
    return promises.size();
  }

  private void stretch(List<UUID> promises) {
    Map<UUID, String> sealed = contacts.of(promises);
    Columns<UUID> columns = new Columns<>(promises);
    jdbc.update(TELL, columns.uuids(id -> id), columns.texts(sealed::get));
  }
}
