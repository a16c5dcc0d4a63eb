package org.puente.payments.reconciliation.persistence;

/** The comparison of one day of a statement, in one statement of SQL. */
final class ComparingSql {

  /**
   * The bank's lines of the day beside ours: of that day first, and of other days for the same
   * orders, where no statement of those days tells of the order. The n-th movement of a kind for an
   * order is the same on both sides; where the amounts differ, somebody has to look. What was given
   * back counts negative. What people settled stays; the rest is found anew.
   */
  static final String COMPARE =
      """
      WITH theirs AS MATERIALIZED (
        SELECT client_reference, kind, amount, bank_reference,
               row_number() OVER (PARTITION BY client_reference, kind ORDER BY occurred_at, bank_reference) AS place
          FROM bank_file_line
         WHERE file_id = :file AND what = 'MOVEMENT' AND booked_on = :day AND kind IN ('WITHDRAWAL', 'REVERSAL')),
      ours AS MATERIALIZED (
        SELECT client_reference, kind, amount, our_day,
               row_number() OVER (PARTITION BY client_reference, kind ORDER BY our_day <> :day, sequence) AS place
          FROM bank_report r CROSS JOIN LATERAL (SELECT (occurred_at AT TIME ZONE :zone)::date AS our_day) d
         WHERE fsp = :fsp AND kind IN ('WITHDRAWAL', 'REVERSAL')
           AND (client_reference IN (SELECT client_reference FROM theirs)
             OR (occurred_at >= :day::date::timestamp AT TIME ZONE :zone
                 AND occurred_at < (:day::date + 1)::timestamp AT TIME ZONE :zone))
           AND (our_day = :day
             OR NOT EXISTS (SELECT FROM bank_file_line l JOIN bank_file f ON f.id = l.file_id
                             WHERE l.client_reference = r.client_reference AND l.what = 'MOVEMENT'
                               AND l.kind = r.kind AND l.booked_on = our_day
                               AND f.fsp = :fsp AND f.kind = 'STATEMENT' AND f.state = 'APPLIED'))),
      judged AS MATERIALIZED (
        SELECT client_reference, kind, t.bank_reference, t.amount AS theirs, o.amount AS ours, our_day,
               CASE WHEN o.amount IS NULL THEN 'ONLY_THEIRS'
                    WHEN t.amount IS NULL THEN 'ONLY_OURS'
                    WHEN o.amount <> t.amount THEN 'AMOUNT_DIFFERS'
                    WHEN our_day <> :day THEN 'LATE'
                    ELSE 'MATCHED' END AS verdict,
               CASE kind WHEN 'REVERSAL' THEN -1 ELSE 1 END AS sign
          FROM theirs t FULL JOIN ours o USING (client_reference, kind, place)
         WHERE t.amount IS NOT NULL OR our_day = :day),
      booked AS MATERIALIZED (
        SELECT what, kind, amount, bank_reference, note
          FROM bank_file_line
         WHERE file_id = :file AND booked_on = :day AND what IN ('FEE', 'UNASSIGNED', 'BALANCE')),
      counted AS (
        INSERT INTO reconciled_day AS d
          (fsp, day, currency, statement_id, matched, matched_amount, reversed, late, differs, only_ours,
           only_theirs, unassigned, ours_amount, theirs_amount, fees, opening, closing, reconciled_at)
        SELECT :fsp, :day, :currency, :file,
               count(*) FILTER (WHERE verdict IN ('MATCHED', 'LATE')),
               coalesce(sum(sign * theirs) FILTER (WHERE verdict IN ('MATCHED', 'LATE')), 0),
               count(*) FILTER (WHERE verdict = 'MATCHED' AND sign = -1),
               count(*) FILTER (WHERE verdict = 'LATE'),
               count(*) FILTER (WHERE verdict = 'AMOUNT_DIFFERS'),
               count(*) FILTER (WHERE verdict = 'ONLY_OURS'),
               count(*) FILTER (WHERE verdict = 'ONLY_THEIRS'),
               (SELECT count(*) FROM booked WHERE what = 'UNASSIGNED'),
               coalesce(sum(sign * ours), 0), coalesce(sum(sign * theirs), 0),
               (SELECT coalesce(sum(CASE kind WHEN 'REFUNDED' THEN -amount ELSE amount END), 0)
                  FROM booked WHERE what = 'FEE'),
               (SELECT min(amount) FROM booked WHERE what = 'BALANCE' AND kind = 'OPENING'),
               (SELECT min(amount) FROM booked WHERE what = 'BALANCE' AND kind = 'CLOSING'),
               app_now()
          FROM judged
        ON CONFLICT (fsp, day) DO UPDATE
          SET statement_id = excluded.statement_id, matched = excluded.matched,
              matched_amount = excluded.matched_amount, reversed = excluded.reversed, late = excluded.late,
              differs = excluded.differs, only_ours = excluded.only_ours, only_theirs = excluded.only_theirs,
              unassigned = excluded.unassigned, ours_amount = excluded.ours_amount,
              theirs_amount = excluded.theirs_amount, fees = excluded.fees, opening = excluded.opening,
              closing = excluded.closing, reconciled_at = excluded.reconciled_at),
      gone AS (
        DELETE FROM reconciliation_item i
         WHERE i.fsp = :fsp AND i.day = :day AND i.settled_at IS NULL
           AND NOT EXISTS (SELECT FROM proposal p WHERE p.item_id = i.id))
      INSERT INTO reconciliation_item
        (fsp, day, verdict, client_reference, bank_reference, kind, ours, theirs, our_day, note, settled_at)
      SELECT :fsp, :day, verdict, client_reference, bank_reference, kind, ours, theirs, our_day, NULL,
             CASE verdict WHEN 'LATE' THEN app_now() END
        FROM judged
       WHERE verdict <> 'MATCHED'
      UNION ALL
      SELECT :fsp, :day, 'UNASSIGNED', NULL, bank_reference, kind, NULL, amount, NULL, note, NULL
        FROM booked WHERE what = 'UNASSIGNED'
      """;

  private ComparingSql() {}
}
