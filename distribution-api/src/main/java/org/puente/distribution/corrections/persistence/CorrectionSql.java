package org.puente.distribution.corrections.persistence;

/** The statements of a correction, each over all of its rows at once; {@code :id} names it. */
final class CorrectionSql {

  /** What each row would do to the plan as it is now; null as kind: nothing. */
  private static final String LOOKED =
      """
      SELECT r.row, t.amount AS was, t.state AS was_state,
             CASE WHEN r.kind IS NOT NULL AND r.kind <> 'AMOUNT' THEN
                    CASE WHEN r.kind = 'HOLD' AND t.state = 'HELD' OR r.kind = 'RESUME' AND t.state <> 'HELD'
                         THEN NULL ELSE r.kind END
                  WHEN r.becomes <> t.amount THEN 'AMOUNT' END AS does,
             CASE WHEN t.id IS NULL THEN 'NOT_IN_PLAN'
                  WHEN count(*) OVER (PARTITION BY r.transfer_id) > 1 THEN 'TWICE'
                  WHEN t.dropped THEN 'TAKEN_OUT'
                  WHEN r.kind <> 'AMOUNT' AND r.becomes <> t.amount THEN 'TWO_CHANGES' END AS wrong
        FROM plan_correction c
        JOIN plan_correction_row r ON r.correction_id = c.id
        LEFT JOIN transfer t ON t.id = r.transfer_id AND t.plan_id = c.plan_id
       WHERE c.id = :id
      """;

  static final String COMPARE =
      """
      UPDATE plan_correction_row r
         SET was = n.was, was_state = n.was_state, kind = n.does,
             becomes = CASE n.does WHEN 'AMOUNT' THEN r.becomes END,
             problem = coalesce(r.problem, n.wrong,
               CASE WHEN n.does = 'AMOUNT' AND r.becomes <= 0 THEN 'AMOUNT_NOT_POSITIVE'
                    WHEN n.does = 'AMOUNT' AND mod(r.becomes, :notes) <> 0 THEN 'NOTES'
                    WHEN n.does IS NOT NULL AND r.reason IS NULL THEN 'REASON_MISSING' END)
        FROM (%s) n
       WHERE r.correction_id = :id AND r.row = n.row
      """
          .formatted(LOOKED);

  /** Rows that change nothing are told by their number alone. */
  static final String LEAVE_OUT =
      """
      WITH idle AS (
        DELETE FROM plan_correction_row
         WHERE correction_id = :id AND kind IS NULL AND problem IS NULL RETURNING 1)
      UPDATE plan_correction SET unchanged = (SELECT count(*) FROM idle) WHERE id = :id
      """;

  static final String DETAILS =
      """
      SELECT c.*, p.currency, s.*
        FROM plan_correction c
        JOIN payment_plan p ON p.id = c.plan_id
       CROSS JOIN LATERAL (
         SELECT count(*) FILTER (WHERE problem IS NOT NULL)::int AS problems,
                count(*) FILTER (WHERE kind = 'AMOUNT' AND problem IS NULL)::int AS amounts,
                count(*) FILTER (WHERE kind = 'HOLD' AND problem IS NULL)::int AS holds,
                count(*) FILTER (WHERE kind = 'RESUME' AND problem IS NULL)::int AS resumed,
                count(*) FILTER (WHERE kind = 'TAKE_OUT' AND problem IS NULL)::int AS taken_out,
                coalesce(sum(CASE kind WHEN 'AMOUNT' THEN becomes - was WHEN 'TAKE_OUT' THEN -was END)
                           FILTER (WHERE problem IS NULL), 0) AS difference
           FROM plan_correction_row r WHERE r.correction_id = c.id) s
      """;

  static final String ROWS =
      """
      SELECT r.*, t.person_id, p.currency
        FROM plan_correction_row r
        JOIN plan_correction c ON c.id = r.correction_id
        JOIN payment_plan p ON p.id = c.plan_id
        LEFT JOIN transfer t ON t.id = r.transfer_id AND t.plan_id = c.plan_id
       WHERE r.correction_id = :id AND (r.problem IS NOT NULL) = :problems AND r.row > :after
       ORDER BY r.row LIMIT :limit
      """;

  /** Promise before transfer, in order, as everybody locks them. */
  static final String LOCK =
      """
      SELECT count(*) FILTER (WHERE amount <> was OR state <> was_state OR dropped)
        FROM (SELECT t.amount, t.state, t.dropped, r.was, r.was_state
                FROM plan_correction_row r
                JOIN transfer t ON t.id = r.transfer_id
                JOIN promise pr ON pr.id = t.promise_id
               WHERE r.correction_id = :id
               ORDER BY pr.id, t.id
                 FOR NO KEY UPDATE OF pr, t) locked
      """;

  static final String OWE =
      """
      UPDATE promise p SET owed = coalesce(p.owed, p.amount) + r.becomes - r.was
        FROM plan_correction_row r JOIN transfer t ON t.id = r.transfer_id
       WHERE r.correction_id = :id AND r.kind = 'AMOUNT' AND p.id = t.promise_id
      """;

  static final String PAY =
      """
      UPDATE transfer t
         SET amount = r.becomes, corrected_from = nullif(coalesce(t.corrected_from, t.amount), r.becomes),
             changed_at = app_now()
        FROM plan_correction_row r
       WHERE r.correction_id = :id AND r.kind = 'AMOUNT' AND t.id = r.transfer_id
      """;

  /** As a stop by hand does in a draft. */
  static final String STOP =
      """
      UPDATE transfer t
         SET state = CASE r.kind WHEN 'HOLD' THEN 'HELD' WHEN 'RESUME' THEN 'PLANNED' ELSE 'CANCELLED' END,
             holds_slot = r.kind <> 'TAKE_OUT', withheld = r.kind <> 'RESUME', changed_at = app_now()
        FROM plan_correction_row r
       WHERE r.correction_id = :id AND r.kind <> 'AMOUNT' AND t.id = r.transfer_id
      """;

  static final String TAKE_OUT =
      """
      UPDATE transfer t SET dropped = true
        FROM plan_correction_row r
       WHERE r.correction_id = :id AND r.kind = 'TAKE_OUT' AND t.id = r.transfer_id
      """;

  static final String KEEP_STOPS =
      """
      INSERT INTO transfer_stop (transfer_id, wish, effect, reason, asked_by, asked_by_name)
      SELECT r.transfer_id, CASE r.kind WHEN 'TAKE_OUT' THEN 'CANCEL' ELSE r.kind END, 'IMMEDIATE', r.reason, :by, :name
        FROM plan_correction_row r
       WHERE r.correction_id = :id AND r.kind <> 'AMOUNT'
       ORDER BY r.row
      """;

  static final String OF_TRANSFER =
      """
      SELECT r.was, r.becomes, r.reason, c.ended_by_name, c.ended_at, p.currency
        FROM plan_correction_row r
        JOIN plan_correction c ON c.id = r.correction_id AND c.state = 'APPLIED'
        JOIN payment_plan p ON p.id = c.plan_id
       WHERE r.transfer_id = :transfer AND r.kind = 'AMOUNT'
       ORDER BY c.ended_at, c.id
      """;

  static final String END =
      """
      UPDATE plan_correction
         SET state = :state, ended_at = app_now(), ended_by = :by, ended_by_name = :name
       WHERE id = :id
      """;

  private CorrectionSql() {}
}
