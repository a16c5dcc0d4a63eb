package org.puente.stabilization.watches.persistence;

/** The statements by which watches follow the topics. */
final class WatchSql {

  /** The first plans are made, and kept, while the tables are still empty and scans look cheap. */
  static final String BY_INDEX = "SET LOCAL enable_seqscan = off";

  private static final String PROMISE_NEWS =
      """
      jsonb_to_recordset(:news::jsonb) AS n (
        promise_id uuid, person_id uuid, programme_id uuid, cycle int, due_at timestamptz, territory text,
        language text, urgency text, qualifications text[], policy_version int, stage_at timestamptz[],
        first_contact interval, reporting_lag interval, sequence bigint, told_at timestamptz, promised_at bigint, step text,
        standing text, transfer_id uuid, organisation_id uuid)
      """;

  /** New watches; those that exist are locked, in the order of their ids, and left as they are. */
  static final String OPEN_WATCHES =
      """
      WITH opened AS (
      INSERT INTO delay_watch AS w (promise_id, state, person_id, programme_id, cycle, due_at, territory, language,
        urgency, qualifications, policy_version, threshold_at, stage_at, first_contact, reporting_lag,
        next_check_at, approvals_sequence, promised_sequence, step, standing, transfer_id, waiting_for, organisation_id,
        told_at)
      SELECT n.promise_id, s.state, n.person_id, n.programme_id, n.cycle, n.due_at, n.territory, n.language,
        n.urgency, n.qualifications, n.policy_version, n.stage_at[1], n.stage_at, n.first_contact, s.lag,
        CASE s.state WHEN 'WATCHING' THEN n.stage_at[1] + s.lag END, n.sequence, n.promised_at,
        s.step, s.standing, n.transfer_id,
        CASE WHEN n.transfer_id IS NULL
          THEN step_before_release(n.programme_id, n.organisation_id, n.territory, n.cycle) ELSE s.step END,
        n.organisation_id, n.told_at
      FROM %s
      CROSS JOIN LATERAL (SELECT
        CASE WHEN n.person_id IS NULL THEN 'UNPROMISED'
          WHEN n.standing <> 'OPEN' THEN 'STOPPED'
          ELSE 'WATCHING' END AS state,
        coalesce(n.reporting_lag, '0') AS lag,
        coalesce(n.step, 'PREPARATION') AS step,
        coalesce(n.standing, 'OPEN') AS standing) s
      ORDER BY n.promise_id
      ON CONFLICT (promise_id) DO UPDATE SET promise_id = EXCLUDED.promise_id WHERE false
      RETURNING w.promise_id, w.told_at, w.state, w.waiting_for)
      INSERT INTO wait_change (promise_id, at, state, waiting_for)
      SELECT promise_id, told_at, state, waiting_for FROM opened WHERE state <> 'UNPROMISED'
      """
          .formatted(PROMISE_NEWS);

  /**
   * The promise itself is kept whenever it comes; of the rest only what is newer. Whose it is goes
   * by the newest telling of the promise, and the clock by the first. Where a task was raised for
   * somebody whose it is no longer, the next stage is now: who waits now has waited as long.
   */
  static final String TELL_WATCHES =
      """
      UPDATE delay_watch w SET
        person_id = CASE WHEN retold THEN n.person_id ELSE w.person_id END,
        promised_sequence = greatest(w.promised_sequence, n.promised_at),
        programme_id = coalesce(w.programme_id, n.programme_id),
        organisation_id = coalesce(w.organisation_id, n.organisation_id),
        cycle = coalesce(w.cycle, n.cycle),
        due_at = coalesce(w.due_at, n.due_at),
        territory = coalesce(w.territory, n.territory),
        language = CASE WHEN retold THEN n.language ELSE w.language END,
        urgency = coalesce(w.urgency, n.urgency),
        qualifications = coalesce(w.qualifications, n.qualifications),
        policy_version = coalesce(w.policy_version, n.policy_version),
        threshold_at = coalesce(w.threshold_at, n.stage_at[1]),
        stage_at = CASE WHEN moved AND w.next_stage > 1 AND w.state = 'WATCHING'
          THEN w.stage_at[1 : w.next_stage - 1] || app_now()
            || ARRAY(SELECT later FROM unnest(w.stage_at[w.next_stage :]) later WHERE later > app_now())
          ELSE coalesce(w.stage_at, n.stage_at) END,
        first_contact = coalesce(w.first_contact, n.first_contact),
        approvals_sequence = greatest(w.approvals_sequence, n.sequence),
        told_at = greatest(w.told_at, n.told_at),
        reporting_lag = CASE WHEN newer THEN coalesce(n.reporting_lag, w.reporting_lag) ELSE w.reporting_lag END,
        step = CASE WHEN newer THEN coalesce(n.step, w.step) ELSE w.step END,
        standing = CASE WHEN newer THEN coalesce(n.standing, w.standing) ELSE w.standing END,
        transfer_id = CASE WHEN newer THEN coalesce(n.transfer_id, w.transfer_id) ELSE w.transfer_id END
      FROM %s, delay_watch known
      CROSS JOIN LATERAL (SELECT n.sequence > known.approvals_sequence AS newer,
        n.person_id IS NOT NULL AND (known.person_id IS NULL OR n.promised_at > known.promised_sequence) AS retold,
        n.person_id <> known.person_id AND n.promised_at > known.promised_sequence AS moved) age
      WHERE known.promise_id = n.promise_id AND w.promise_id = n.promise_id
        AND (newer OR retold)
      RETURNING w.promise_id, old.person_id, moved AND old.next_stage > 1 AS ended
      """
          .formatted(PROMISE_NEWS);

  private static final String PAYOUT_NEWS =
      """
      jsonb_to_recordset(:news::jsonb) AS n (
        promise_id uuid, transfer_id uuid, sequence bigint, step text, amount numeric, withdrawn numeric,
        currency text, occurred_at timestamptz, delivered_at timestamptz, delivered_throughout boolean)
      """;

  /** Stubs for promises that are not known yet; the others are locked in the order of their ids. */
  static final String OPEN_STUBS =
      """
      INSERT INTO delay_watch (promise_id, state, reporting_lag, approvals_sequence, step, standing, waiting_for)
      SELECT DISTINCT n.promise_id, 'UNPROMISED', interval '0', 0, 'PREPARATION', 'OPEN', 'PREPARATION'
      FROM %s
      ORDER BY n.promise_id
      ON CONFLICT (promise_id) DO UPDATE SET promise_id = EXCLUDED.promise_id WHERE false
      """
          .formatted(PAYOUT_NEWS);

  static final String TELL_PAYOUTS =
      """
      MERGE INTO payout_news p
      USING %s ON p.transfer_id = n.transfer_id
      WHEN NOT MATCHED THEN
        INSERT (transfer_id, promise_id, sequence, step, amount, withdrawn, currency, occurred_at, delivered_at)
        VALUES (n.transfer_id, n.promise_id, n.sequence, n.step, n.amount, n.withdrawn, n.currency, n.occurred_at,
          n.delivered_at)
      WHEN MATCHED AND n.sequence > p.sequence THEN
        UPDATE SET sequence = n.sequence, step = coalesce(n.step, p.step), amount = n.amount,
          withdrawn = n.withdrawn, currency = n.currency, occurred_at = n.occurred_at,
          delivered_at = CASE WHEN n.delivered_throughout THEN coalesce(p.delivered_at, n.delivered_at)
            ELSE n.delivered_at END
      """
          .formatted(PAYOUT_NEWS);

  /**
   * Whatever is told of a watch that a surge holds back, it keeps its place there while it waits. A
   * wait that starts again after a task was raised takes no new grace: its next stage is now. A
   * reversal leaves a person without money on a day when they were late already.
   */
  static final String SETTLE =
      """
      WITH told AS (
        SELECT w.promise_id, d.delivered_at,
          coalesce(
            (SELECT p.step FROM payout_news p
             WHERE p.promise_id = w.promise_id AND p.transfer_id = coalesce(w.transfer_id, p.transfer_id)
             ORDER BY p.occurred_at DESC, p.transfer_id LIMIT 1),
            CASE WHEN w.transfer_id IS NULL OR w.step = 'PREPARATION'
              THEN step_before_release(w.programme_id, w.organisation_id, w.territory, w.cycle)
              ELSE w.step END) AS waiting_for,
          least(app_now(), coalesce(d.delivered_at, greatest(w.told_at, d.heard_at, ?::timestamptz))) AS at,
          CASE WHEN w.person_id IS NULL THEN 'UNPROMISED'
            WHEN d.delivered_at IS NOT NULL THEN 'DELIVERED'
            WHEN w.standing <> 'OPEN' THEN 'STOPPED'
            ELSE 'WATCHING' END AS state
        FROM delay_watch w
        CROSS JOIN LATERAL (
          SELECT min(p.delivered_at) AS delivered_at, max(p.occurred_at) AS heard_at FROM payout_news p WHERE p.promise_id = w.promise_id) d
        WHERE w.promise_id = ANY (?)),
      timed AS (
        SELECT t.*,
          CASE WHEN t.state = 'WATCHING' AND w.state IN ('DELIVERED', 'STOPPED') AND w.next_stage > 1
            THEN w.stage_at[1:w.next_stage - 1] || app_now()
              || ARRAY(SELECT later FROM unnest(w.stage_at[w.next_stage:]) later WHERE later > app_now())
            ELSE w.stage_at END AS stage_at
        FROM told t JOIN delay_watch w USING (promise_id)),
      settled AS (
        SELECT t.*,
          CASE t.state WHEN 'WATCHING' THEN greatest(t.stage_at[w.next_stage] + w.reporting_lag, w.held_until) END AS next_check_at,
          CASE t.state WHEN 'WATCHING' THEN w.held_until END AS held_until
        FROM timed t JOIN delay_watch w USING (promise_id)),
      moved AS (
        UPDATE delay_watch w
        SET state = s.state, waiting_for = s.waiting_for, delivered_at = s.delivered_at, stage_at = s.stage_at,
          next_check_at = s.next_check_at, held_until = s.held_until
        FROM settled s
        WHERE w.promise_id = s.promise_id
          AND (w.state, w.waiting_for, w.delivered_at, w.next_check_at)
            IS DISTINCT FROM (s.state, s.waiting_for, s.delivered_at, s.next_check_at)
        RETURNING w.promise_id, w.person_id, w.next_stage, w.threshold_at, w.delivered_at,
          old.state AS was, new.state AS state, old.waiting_for AS waited_for, new.waiting_for, s.at),
      noted AS (
        INSERT INTO wait_change (promise_id, at, state, waiting_for)
        SELECT promise_id, at, state, waiting_for FROM moved
        WHERE state <> 'UNPROMISED' AND (was, waited_for) IS DISTINCT FROM (state, waiting_for))
      SELECT promise_id, person_id,
        CASE WHEN state = 'STOPPED' THEN 'PROMISE_CLOSED'
          WHEN delivered_at <= threshold_at THEN 'VOIDED'
          ELSE 'DELIVERED' END AS reason
      FROM moved
      WHERE was = 'WATCHING' AND state <> 'WATCHING' AND next_stage > 1
      """;

  /**
   * A watch takes its cause from the steps as they stand. Whoever moves a step waits for those that
   * are being told of promises, so that no watch keeps a step that has moved meanwhile.
   */
  static final String STEPS_STAND = "SELECT pg_advisory_xact_lock_shared(hashtext('waiting_step'))";

  static final String STEPS_MOVE = "SELECT pg_advisory_xact_lock(hashtext('waiting_step'))";

  /** Of one plan or report, what was told last. */
  static final String TELL_STEPS =
      """
      INSERT INTO waiting_step AS s (subject_id, sequence, programme_id, organisation_id, territory, cycle, step,
        is_open, reached_at)
      SELECT DISTINCT ON (subject_id) n.*
      FROM unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::uuid[], ?::text[], ?::int[], ?::text[], ?::boolean[],
        ?::timestamptz[]) AS n (subject_id, sequence, programme_id, organisation_id, territory, cycle, step, is_open,
        reached_at)
      ORDER BY subject_id, sequence DESC
      ON CONFLICT (subject_id) DO UPDATE SET sequence = EXCLUDED.sequence, step = EXCLUDED.step,
        is_open = EXCLUDED.is_open, reached_at = EXCLUDED.reached_at
        WHERE s.sequence < EXCLUDED.sequence
      """;

  /** Whoever waits at such a step, locked in the order of their ids. */
  static final String WAITING_AT =
      """
      SELECT w.promise_id FROM delay_watch w
      WHERE w.state = 'WATCHING' AND (w.transfer_id IS NULL OR w.step = 'PREPARATION')
        AND EXISTS (
          SELECT FROM waiting_step s
          WHERE s.subject_id = ANY (?) AND s.programme_id = w.programme_id AND s.organisation_id = w.organisation_id
            AND coalesce(s.territory, w.territory) = w.territory AND coalesce(s.cycle, w.cycle) = w.cycle)
      ORDER BY w.promise_id
      FOR UPDATE OF w
      """;

  private WatchSql() {}
}
