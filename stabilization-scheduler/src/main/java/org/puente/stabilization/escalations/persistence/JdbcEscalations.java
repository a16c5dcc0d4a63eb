package org.puente.stabilization.escalations.persistence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.puente.events.contract.Urgency;
import org.puente.events.sql.Columns;
import org.puente.stabilization.escalations.Escalations;
import org.puente.stabilization.escalations.Ripe;
import org.puente.stabilization.policies.ByUrgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEscalations implements Escalations {

  private final JdbcClient jdbc;

  JdbcEscalations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Walks task_unassigned, which holds only what nobody has and was not looked at yet. */
  @Override
  public List<Ripe> unassigned(ByUrgency hours, Instant now, int limit) {
    var tiers = new Columns<>(List.of(Urgency.values()));
    return jdbc.sql(
            """
            SELECT ripe.task_id, ripe.person_id
            FROM unnest(?::text[], ?::timestamptz[]) AS tier (urgency, before)
            CROSS JOIN LATERAL (
              SELECT task_id, person_id FROM task t
              WHERE t.state = 'OPEN' AND NOT t.assignment_checked
                AND t.urgency = tier.urgency AND t.raised_at <= tier.before
              ORDER BY t.raised_at LIMIT ?) ripe
            """)
        .param(tiers.texts(Urgency::name))
        .param(tiers.instants(tier -> now.minus(Duration.ofHours(hours.of(tier)))))
        .param(limit)
        .query(Ripe.class)
        .list();
  }

  /** Walks task_uncontacted, which holds only what is alive and was not looked at yet. */
  @Override
  public List<Ripe> contactDue(Instant now, int limit) {
    return jdbc.sql(
            """
            SELECT task_id, person_id FROM task
            WHERE state IN ('OPEN', 'ASSIGNED') AND NOT contact_checked AND first_contact_due <= ?::timestamptz
            ORDER BY first_contact_due LIMIT ?
            """)
        .params(now.toString(), limit)
        .query(Ripe.class)
        .list();
  }

  @Override
  public List<Ripe> escalateUnassigned(List<Ripe> ripe, Instant now) {
    return escalate(
        """
        WITH checked AS (
          UPDATE task SET assignment_checked = true
          WHERE task_id = ANY (:tasks) AND state = 'OPEN' AND NOT assignment_checked
          RETURNING task_id, person_id),
        noted AS (
          INSERT INTO escalation (task_id, cause, escalated_at)
          SELECT task_id, 'UNASSIGNED', :now::timestamptz FROM checked)
        SELECT task_id, person_id FROM checked
        """,
        ripe,
        now);
  }

  @Override
  public List<Ripe> escalateMissed(List<Ripe> ripe, Instant now) {
    return escalate(
        """
        WITH checked AS (
          UPDATE task SET contact_checked = true
          WHERE task_id = ANY (:tasks) AND state IN ('OPEN', 'ASSIGNED') AND NOT contact_checked
          RETURNING task_id, person_id),
        missed AS (
          SELECT * FROM checked WHERE NOT EXISTS (SELECT FROM contact c WHERE c.task_id = checked.task_id)),
        noted AS (
          INSERT INTO escalation (task_id, cause, escalated_at)
          SELECT task_id, 'CONTACT_MISSED', :now::timestamptz FROM missed)
        SELECT task_id, person_id FROM missed
        """,
        ripe,
        now);
  }

  private List<Ripe> escalate(String sql, List<Ripe> ripe, Instant now) {
    if (ripe.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(sql)
        .param("tasks", new Columns<>(ripe).uuids(Ripe::taskId))
        .param("now", now.toString())
        .query(
            (row, _) ->
                new Ripe(
                    row.getObject("task_id", UUID.class), row.getObject("person_id", UUID.class)))
        .list();
  }
}
