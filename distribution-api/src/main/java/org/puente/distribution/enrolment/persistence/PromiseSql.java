package org.puente.distribution.enrolment.persistence;

/** What is told of a promise, whenever it is made or goes to somebody else. */
final class PromiseSql {

  /** What TELL needs of the promises that a statement made or changed. */
  static final String PROMISED =
      "id, enrolment_id, person_id, programme_id, cycle, due_at, territory, organisation_id,"
          + " last_sequence";

  /**
   * The event of each of {@code promised} in the history, and a pointer in the outbox. By their
   * keys, language and urgency are found as quickly when the planner knows no better size of the
   * tables than that of a while ago.
   */
  static final String TELL =
      """
      told AS (
        INSERT INTO event_history
          (aggregate_id, sequence, topic, partition_key, type, version, payload, occurred_at)
        SELECT m.id, m.last_sequence, 'ptm.approvals', m.id, 'TransferPromised', 1,
               jsonb_build_object(
                 'promiseId', m.id, 'personId', m.person_id, 'programmeId', m.programme_id,
                 'cycle', m.cycle, 'dueAt', iso(m.due_at), 'territory', m.territory,
                 'language', (SELECT language FROM person WHERE id = m.person_id),
                 'urgency', (SELECT urgency FROM enrolment WHERE id = m.enrolment_id),
                 'requiredQualifications', jsonb_build_array(),
                 'organisationId', m.organisation_id)::text,
               app_now()
          FROM promised m
        RETURNING aggregate_id, sequence),
      posted AS (
        INSERT INTO outbox (aggregate_id, sequence) SELECT aggregate_id, sequence FROM told
        RETURNING 1)
      SELECT count(*)::int FROM posted
      """;

  private PromiseSql() {}
}
