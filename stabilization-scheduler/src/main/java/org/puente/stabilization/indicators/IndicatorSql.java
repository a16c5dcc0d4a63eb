package org.puente.stabilization.indicators;

/** The statements behind the indicators; all go by when a delay was noticed. */
final class IndicatorSql {

  /**
   * One row per promise that became late in the stretch, with the first contact and the first talk
   * while it was waited for: by the first task that was raised, whichever its stage. A delay that a late report has voided is none. Served by
   * task_by_raised.
   */
  private static final String LATE =
      """
      WITH late AS MATERIALIZED (
        SELECT t.person_id, t.territory, t.urgency, t.cause, t.kind, t.first_contact_due, w.threshold_at,
          w.delivered_at, least(coalesce(w.delivered_at, app_now()), app_now()) AS waited_until, talk.first_attempt,
          talk.first_talk
        FROM task t
        JOIN delay_watch w USING (promise_id)
        CROSS JOIN LATERAL (
          SELECT min(c.occurred_at) AS first_attempt, min(c.occurred_at) FILTER (WHERE c.reached) AS first_talk
          FROM task x JOIN contact c USING (task_id)
          WHERE x.episode_id = t.episode_id AND c.occurred_at >= t.raised_at
            AND (w.delivered_at IS NULL OR c.occurred_at <= w.delivered_at)) talk
        WHERE NOT EXISTS (SELECT FROM task f WHERE f.promise_id = t.promise_id AND f.stage < t.stage)
          AND t.raised_at >= :from::timestamptz AND t.raised_at < :until::timestamptz
          AND (:programme::uuid IS NULL OR t.programme_id = :programme::uuid)
          AND (w.delivered_at <= w.threshold_at) IS NOT TRUE)
      """;

  static final String GROUPS =
      LATE
          + """
          SELECT CASE WHEN grouping(territory) = 0 THEN 'TERRITORY' WHEN grouping(urgency) = 0 THEN 'URGENCY'
              WHEN grouping(cause) = 0 THEN 'CAUSE' ELSE 'ALL' END AS kind,
            coalesce(territory, urgency, cause) AS by,
            count(DISTINCT person_id) AS delayed,
            count(DISTINCT person_id) FILTER (WHERE first_attempt <= first_contact_due) AS in_time,
            count(DISTINCT person_id) FILTER (WHERE first_attempt IS NOT NULL) AS contacted,
            count(DISTINCT person_id) FILTER (WHERE first_talk IS NOT NULL AND delivered_at IS NOT NULL) AS stabilised,
            count(DISTINCT person_id) FILTER (WHERE delivered_at IS NOT NULL) AS paid,
            coalesce(sum(greatest(extract(epoch FROM waited_until - threshold_at), 0)) / 86400, 0)::float8 AS days_waited,
            coalesce(sum(greatest(extract(epoch FROM waited_until - greatest(first_talk, threshold_at)), 0))
              FILTER (WHERE first_talk IS NOT NULL) / 86400, 0)::float8 AS days_covered
          FROM late WHERE kind = 'DELAY_CONTACT'
          GROUP BY GROUPING SETS ((), (territory), (urgency), (cause))
          ORDER BY kind, delayed DESC, by
          """;

  /** By person, in the order of their ids: for whoever knows more of them than we do. */
  static final String PEOPLE =
      LATE
          + """
          SELECT person_id, bool_or(first_attempt <= first_contact_due) IS TRUE AS in_time,
            bool_or(first_talk IS NOT NULL AND delivered_at IS NOT NULL) AS stabilised
          FROM late WHERE kind = 'DELAY_CONTACT' AND person_id > :after
          GROUP BY person_id ORDER BY person_id LIMIT :limit
          """;

  static final String COLLECTION =
      """
      SELECT count(DISTINCT person_id) FROM task
      WHERE kind = 'COLLECTION_SUPPORT' AND raised_at >= :from::timestamptz AND raised_at < :until::timestamptz
        AND (:programme::uuid IS NULL OR programme_id = :programme::uuid)
      """;

  /**
   * An application hangs on the episode, which is of every programme whose promises it waits for.
   */
  static final String MECHANISMS =
      """
      SELECT count(*) FILTER (WHERE a.assessment_id IS NOT NULL) AS mechanisms, count(*) AS applications
      FROM protocol_application a
      WHERE a.applied_at >= :from::timestamptz AND a.applied_at < :until::timestamptz
        AND (:programme::uuid IS NULL OR EXISTS (
          SELECT FROM task t WHERE t.episode_id = a.episode_id AND t.programme_id = :programme::uuid))
      """;

  private IndicatorSql() {}
}
