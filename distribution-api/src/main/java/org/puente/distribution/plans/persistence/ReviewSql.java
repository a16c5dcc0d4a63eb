package org.puente.distribution.plans.persistence;

/**
 * The statements that a review is made of, each over all transfers of a plan at once. Parameters
 * are {@code :plan}, {@code :cycle} that it is compared with, and {@code :bands}, where age bands
 * begin.
 */
final class ReviewSql {

  /** The cycle before, as far as plans of it were submitted. */
  static final String COMPARED_WITH =
      """
      SELECT max(p.cycle)
        FROM payment_plan me
        JOIN payment_plan p ON p.programme_id = me.programme_id AND p.territory = me.territory
                           AND p.cycle < me.cycle AND p.state NOT IN ('DRAFT', 'DISCARDED')
       WHERE me.id = :plan
      """;

  /**
   * One pass over everybody who lives in a paid household. Money and household count once, with
   * whoever is paid.
   */
  static final String SHARES =
      """
      INSERT INTO plan_share (plan_id, cut, key, households, people, amount)
      SELECT :plan,
             CASE grouping(urgency, organisation_id, territory, gender)
               WHEN 7 THEN 'TIER' WHEN 11 THEN 'PARTNER' WHEN 13 THEN 'TERRITORY' WHEN 14 THEN 'SEX_AGE'
               ELSE 'ALL' END,
             coalesce(urgency, organisation_id::text, territory, gender || ':' || band, ''),
             count(*) FILTER (WHERE is_paid), count(*), coalesce(sum(amount) FILTER (WHERE is_paid), 0)
        FROM (SELECT e.urgency, e.organisation_id, e.territory, coalesce(h.gender, 'U') AS gender,
                     (:bands::int[])[width_bucket(h.age, :bands::int[])] AS band,
                     h.id = t.person_id AS is_paid, t.amount
                FROM transfer t
                JOIN enrolment e ON e.programme_id = t.programme_id AND e.household_id = t.household_id
                JOIN person h ON h.household_id = t.household_id
                             AND (h.merged_into IS NULL OR h.id = t.person_id)
               WHERE t.plan_id = :plan AND NOT t.dropped AND t.state <> 'CANCELLED') paid
       GROUP BY GROUPING SETS ((urgency), (organisation_id), (territory), (gender, band), ())
      """;

  private static final String FOUND =
      "INSERT INTO plan_finding (plan_id, kind, transfer_id, reason, was)\n";

  private static final String IN_PLAN =
      " t.plan_id = :plan AND NOT t.dropped AND t.state <> 'CANCELLED'\n";

  private static final String BEFORE =
      """
      SELECT b.id, b.household_id, b.amount, b.household_size, b.corrected_from, pr.amount AS promised
        FROM payment_plan me
        JOIN payment_plan p ON p.programme_id = me.programme_id AND p.territory = me.territory
                           AND p.cycle = :cycle AND p.state NOT IN ('DRAFT', 'DISCARDED')
        JOIN transfer b ON b.plan_id = p.id AND NOT b.dropped AND b.state <> 'CANCELLED'
        JOIN promise pr ON pr.id = b.promise_id
       WHERE me.id = :plan
      """;

  static final String CHANGES =
      FOUND
          + """
          SELECT :plan, CASE WHEN b.id IS NULL THEN 'NEW' ELSE 'AMOUNT' END, t.id,
                 CASE WHEN b.id IS NULL THEN NULL
                      WHEN t.corrected_from IS NOT NULL OR b.corrected_from IS NOT NULL THEN 'CORRECTED'
                      WHEN t.amount <> pr.amount OR b.amount <> b.promised THEN 'PART'
                      WHEN t.household_size <> b.household_size THEN 'SIZE'
                      ELSE 'RULE' END,
                 b.amount
            FROM transfer t
            JOIN promise pr ON pr.id = t.promise_id
            LEFT JOIN (%s) b ON b.household_id = t.household_id
           WHERE (b.id IS NULL OR b.amount <> t.amount) AND"""
              .formatted(BEFORE)
          + IN_PLAN
          // A household has two transfers of one cycle where the first one came to nothing.
          + "ON CONFLICT DO NOTHING";

  /** Whoever other plans of this cycle hold has not left. */
  static final String LEFT =
      FOUND
          + """
          SELECT :plan, 'LEFT', b.id, NULL, b.amount
            FROM (%s) b
            JOIN payment_plan me ON me.id = :plan
           WHERE NOT EXISTS (SELECT FROM transfer t
                              WHERE t.programme_id = me.programme_id AND t.household_id = b.household_id
                                AND t.cycle = me.cycle AND t.holds_slot)
          ON CONFLICT DO NOTHING
          """
              .formatted(BEFORE);

  static final String NOTES =
      FOUND
          + """
          SELECT :plan, 'NOTES', t.id, NULL, NULL
            FROM transfer t
           WHERE EXISTS (SELECT FROM payment_plan p
                           JOIN programme_fsp f ON f.programme_id = p.programme_id AND f.code = ANY (p.fsps)
                          WHERE p.id = :plan AND mod(t.amount, f.note_multiple) <> 0) AND"""
          + IN_PLAN;

  static final String NO_PHONE =
      FOUND
          + """
          SELECT :plan, 'NO_PHONE', t.id, NULL, NULL
            FROM transfer t JOIN person h ON h.id = t.person_id AND h.phone_enc IS NULL
           WHERE"""
          + IN_PLAN;

  /** Served by person_undecided. */
  static final String DUPLICATE =
      FOUND
          + """
          SELECT DISTINCT :plan::uuid, 'DUPLICATE', t.id, NULL, NULL::numeric
            FROM person h JOIN transfer t ON t.household_id = h.household_id
           WHERE h.open_duplicates > 0 AND"""
          + IN_PLAN;

  static final String OTHER_PLAN =
      FOUND
          + """
          SELECT DISTINCT :plan::uuid, 'OTHER_PLAN', t.id, NULL, NULL::numeric
            FROM transfer t
            JOIN transfer o ON o.promise_id = t.promise_id AND o.plan_id <> t.plan_id AND NOT o.dropped
            JOIN payment_plan p ON p.id = o.plan_id AND p.state <> 'DISCARDED'
           WHERE"""
          + IN_PLAN;

  static final String TOLD =
      """
      INSERT INTO plan_share (plan_id, cut, key, households, people, amount)
      SELECT f.plan_id, 'FINDING', f.kind || coalesce(':' || f.reason, ''), count(*), 0,
             sum(CASE f.kind WHEN 'AMOUNT' THEN t.amount - f.was ELSE t.amount END)
        FROM plan_finding f JOIN transfer t ON t.id = f.transfer_id
       WHERE f.plan_id = :plan
       GROUP BY f.plan_id, f.kind, f.reason
      """;

  private ReviewSql() {}
}
