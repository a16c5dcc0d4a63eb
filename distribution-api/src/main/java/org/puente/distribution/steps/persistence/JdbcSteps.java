package org.puente.distribution.steps.persistence;

import org.puente.distribution.steps.Steps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSteps implements Steps {

  /** What nobody ever waited at is not told. */
  private static final String TELL =
      """
      WITH moved AS (
        SELECT n.* FROM step_now n LEFT JOIN told_step t USING (subject_id)
         WHERE CASE WHEN t.subject_id IS NULL THEN n.is_open
                    ELSE (n.is_open, n.is_open AND n.step <> t.step) IS DISTINCT FROM (t.is_open, false) END),
      kept AS (
        INSERT INTO told_step AS t (subject_id, sequence, step, is_open)
        SELECT subject_id, 1, step, is_open FROM moved ORDER BY subject_id
        ON CONFLICT (subject_id) DO UPDATE
          SET sequence = t.sequence + 1, step = EXCLUDED.step, is_open = EXCLUDED.is_open
        RETURNING subject_id, sequence),
      told AS (
        INSERT INTO event_history
          (aggregate_id, sequence, topic, partition_key, type, version, payload, occurred_at)
        SELECT k.subject_id, k.sequence, 'ptm.steps', k.subject_id, 'StepReached', 1,
               jsonb_strip_nulls(jsonb_build_object(
                 'subjectId', m.subject_id, 'programmeId', m.programme_id, 'organisationId', m.organisation_id,
                 'territory', m.territory, 'cycle', m.cycle, 'step', m.step, 'open', m.is_open,
                 'reachedAt', iso(app_now())))::text,
               app_now()
          FROM kept k JOIN moved m USING (subject_id)
        RETURNING aggregate_id, sequence),
      posted AS (
        INSERT INTO outbox (aggregate_id, sequence) SELECT aggregate_id, sequence FROM told
        RETURNING 1)
      SELECT count(*)::int FROM posted
      """;

  private final JdbcClient jdbc;

  JdbcSteps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public int tell() {
    boolean alone =
        jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtext('told_step'))")
            .query(Boolean.class)
            .single();
    return alone ? jdbc.sql(TELL).query(Integer.class).single() : 0;
  }
}
