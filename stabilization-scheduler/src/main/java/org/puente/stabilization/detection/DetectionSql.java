package org.puente.stabilization.detection;

/**
 * The one statement of detection. Its parts run in one snapshot, so what another transaction may
 * have changed since, an open episode or the last sequence of a person, is read where it is locked:
 * in the upsert of the journal.
 */
final class DetectionSql {

  /**
   * Whether anything is due, without the plan of the statement that raises it: the first of each
   * tier by watch_pending, which holds only what is pending.
   */
  static final String ANYTHING_DUE =
      """
      SELECT EXISTS (
        SELECT FROM (VALUES ('HIGH'), ('MEDIUM'), ('LOW')) AS tier (urgency)
        CROSS JOIN LATERAL (
          SELECT w.next_check_at FROM delay_watch w
          WHERE w.urgency = tier.urgency AND w.next_check_at IS NOT NULL
          ORDER BY w.next_check_at LIMIT 1) earliest
        WHERE earliest.next_check_at <= app_now())
      """;

  /**
   * The most urgent first, and of these what is due the longest. A nested loop over the tiers stops
   * as soon as the chunk is full, so a row that isn't taken isn't locked.
   */
  private static final String DUE =
      """
      WITH moment AS MATERIALIZED (
        SELECT app_now() AS at, iso(app_now()) AS at_iso, date_trunc('hour', app_now(), 'UTC') AS hour),
      due AS MATERIALIZED (
        SELECT d.* FROM (VALUES ('HIGH'), ('MEDIUM'), ('LOW')) AS tier (urgency)
        CROSS JOIN LATERAL (
          SELECT w.promise_id, w.territory, w.urgency, w.next_check_at FROM delay_watch w
          WHERE w.urgency = tier.urgency AND w.next_check_at <= (SELECT at FROM moment)
          ORDER BY w.next_check_at
          LIMIT {chunk}
          FOR UPDATE SKIP LOCKED) d
        LIMIT {chunk}),
      """;

  /**
   * What nobody noticed for an hour shows that nobody looked. Of that, and not of what is most
   * urgent, each territory gets so many an hour as the policy says; the rest takes its place in
   * later hours. The territory's row orders everybody who catches up there.
   */
  private static final String PACE =
      """
      pace AS MATERIALIZED (
        SELECT greatest(1, (content ->> 'catchUpPerTerritoryAndHour')::int) AS tasks
        FROM policy WHERE active_from <= (SELECT at FROM moment) ORDER BY version DESC LIMIT 1),
      overdue AS MATERIALIZED (
        SELECT promise_id, territory, count(*) OVER (PARTITION BY territory) AS many,
          row_number() OVER (PARTITION BY territory
            ORDER BY CASE urgency WHEN 'MEDIUM' THEN 1 ELSE 2 END, next_check_at, promise_id) AS place
        FROM due
        WHERE urgency <> 'HIGH' AND next_check_at < (SELECT at FROM moment) - interval '1 hour'),
      turn AS (
        INSERT INTO catch_up AS c (territory, hour, taken)
        SELECT territory, (SELECT hour FROM moment), count(*) FROM overdue GROUP BY territory ORDER BY territory
        ON CONFLICT (territory) DO UPDATE SET
          hour = CASE WHEN c.hour + c.taken / (SELECT tasks FROM pace) * interval '1 hour' >= EXCLUDED.hour
            THEN c.hour ELSE EXCLUDED.hour END,
          taken = EXCLUDED.taken
            + CASE WHEN c.hour + c.taken / (SELECT tasks FROM pace) * interval '1 hour' >= EXCLUDED.hour
              THEN c.taken ELSE 0 END
        RETURNING territory, hour, taken),
      held AS MATERIALIZED (
        SELECT * FROM (
          SELECT o.promise_id,
            t.hour + (t.taken - o.many + o.place - 1) / (SELECT tasks FROM pace) * interval '1 hour' AS until
          FROM overdue o JOIN turn t USING (territory)) placed
        WHERE until > (SELECT at FROM moment)),
      holding AS (
        UPDATE delay_watch w SET next_check_at = h.until, held_until = h.until
        FROM (SELECT array_agg(promise_id) AS promises, array_agg(until) AS untils FROM held) a,
          unnest(a.promises, a.untils) AS h (promise_id, until)
        WHERE w.promise_id = h.promise_id),
      """;

  /**
   * A watch that slept through several stages goes to the latest: one task for a person, not one
   * per stage missed.
   */
  private static final String CLAIM =
      """
      claimed AS (
        UPDATE delay_watch w
        SET next_stage = width_bucket(moment.at - w.reporting_lag, w.stage_at) + 1,
          next_check_at = w.stage_at[width_bucket(moment.at - w.reporting_lag, w.stage_at) + 1] + w.reporting_lag,
          held_until = NULL
        FROM moment
        -- An array and not a join, so that the plan goes by key however large the table is.
        WHERE w.promise_id = ANY (ARRAY(
          SELECT promise_id FROM due WHERE promise_id NOT IN (SELECT promise_id FROM held)))
        RETURNING w.promise_id, w.person_id, w.programme_id, w.organisation_id, w.due_at, w.threshold_at, w.territory, w.language,
          w.urgency, w.qualifications, w.policy_version, w.waiting_for, w.next_stage - 1 AS stage,
          moment.at + w.first_contact AS first_contact_due, uuidv7() AS task_id),
      """;

  private static final String OPEN_EPISODES =
      """
      journal AS (
        INSERT INTO person_journal AS j (person_id, last_sequence, open_episode)
        SELECT person_id, 1 + 2 * count(*), uuidv7() FROM claimed GROUP BY person_id ORDER BY person_id
        ON CONFLICT (person_id) DO UPDATE SET
          last_sequence = j.last_sequence + EXCLUDED.last_sequence - CASE WHEN j.open_episode IS NULL THEN 0 ELSE 1 END,
          open_episode = coalesce(j.open_episode, EXCLUDED.open_episode)
        RETURNING j.person_id, coalesce(old.last_sequence, 0) AS last_sequence, j.open_episode AS episode_id,
          old.open_episode IS NULL AS opens),
      opened AS (
        INSERT INTO episode (episode_id, person_id, opened_at, moved_at)
        SELECT episode_id, person_id, moment.at, moment.at FROM journal CROSS JOIN moment WHERE opens),
      """;

  private static final String RAISE =
      """
      raised AS (
        SELECT c.*, j.episode_id, moment.at, moment.at_iso,
          CASE c.waiting_for WHEN 'NOT_COLLECTED' THEN 'COLLECTION_SUPPORT' ELSE 'DELAY_CONTACT' END AS kind,
          j.last_sequence + CASE WHEN j.opens THEN 1 ELSE 0 END
            + 2 * row_number() OVER (PARTITION BY c.person_id ORDER BY c.promise_id) AS sequence
        FROM claimed c JOIN journal j USING (person_id) CROSS JOIN moment),
      tasks AS (
        INSERT INTO task (task_id, promise_id, stage, person_id, episode_id, programme_id, territory, language,
          urgency, qualifications, kind, cause, raised_at, first_contact_due, organisation_id)
        SELECT task_id, promise_id, stage, person_id, episode_id, programme_id, territory, language, urgency,
          qualifications, kind, waiting_for, at, first_contact_due, organisation_id
        FROM raised),
      """;

  /** format() costs a quarter of json_build_object(); what is no id, name or number is escaped. */
  private static final String TELL =
      """
      event AS (
        SELECT person_id, last_sequence + 1 AS sequence, 'EpisodeOpened' AS type,
          format('{"personId":"%s","episodeId":"%s","openedAt":"%s"}', person_id, episode_id, at_iso) AS payload
        FROM journal CROSS JOIN moment WHERE opens
        UNION ALL
        SELECT person_id, sequence - 1, 'DelayDetected',
          format('{"personId":"%s","promiseId":"%s","stage":%s,"cause":"%s","dueAt":"%s","thresholdAt":"%s",'
              '"policyVersion":%s,"detectedAt":"%s"}',
            person_id, promise_id, stage, waiting_for, iso(due_at), iso(threshold_at), policy_version, at_iso)
        FROM raised
        UNION ALL
        SELECT person_id, sequence, 'TaskRaised',
          format('{"personId":"%s","taskId":"%s","episodeId":"%s","promiseId":"%s","stage":%s,"kind":"%s",'
              '"urgency":"%s","territory":%s,"language":%s,"requiredQualifications":%s,"firstContactDue":"%s",'
              '"raisedAt":"%s","programmeId":"%s"%s}',
            person_id, task_id, episode_id, promise_id, stage, kind, urgency, to_json(territory), to_json(language),
            to_json(qualifications), iso(first_contact_due), at_iso, programme_id,
            ',"organisationId":"' || organisation_id || '"')
        FROM raised),
      history AS (
        INSERT INTO event_history (aggregate_id, sequence, topic, partition_key, type, version, payload, occurred_at)
        SELECT person_id, sequence, 'stabilization.tasks', person_id, type, 1, payload, moment.at
        FROM event CROSS JOIN moment
        RETURNING aggregate_id, sequence),
      outboxed AS (
        INSERT INTO outbox (aggregate_id, sequence)
        SELECT aggregate_id, sequence FROM history ORDER BY aggregate_id, sequence)
      SELECT (SELECT count(*) FROM due) AS found, (SELECT count(*) FROM claimed) AS raised
      """;

  /** The chunk is a literal: a parameter would leave the planner guessing, and not by the index. */
  static String detecting(int chunk) {
    return (DUE + PACE).replace("{chunk}", Integer.toString(chunk))
        + CLAIM
        + OPEN_EPISODES
        + RAISE
        + TELL;
  }

  private DetectionSql() {}
}
