package org.puente.distribution.plans.persistence;

/** Statements that turn promises into transfers. */
final class CollectingSql {

  /**
   * What was paid already stays paid: a replacement is about the rest. The slot is looked up for
   * each promise, by its key: as a join, the planner takes the new plan's own transfers for few,
   * and reads all of them for each promise.
   */
  private static final String WAITS =
      """
            coalesce(p.owed, p.amount) > p.paid AND p.closed IS DISTINCT FROM 'PROMISE_WITHDRAWN'
        AND h.merged_into IS NULL AND h.open_duplicates = 0 AND h.erased_at IS NULL
        AND (SELECT t.id FROM transfer t
              WHERE t.programme_id = p.programme_id AND t.household_id = p.household_id
                AND t.cycle = p.cycle AND t.holds_slot
              LIMIT 1) IS NULL
      """;

  private static final String OF_SCOPE = " p.programme_id = ? AND p.cycle = ? AND p.territory = ? ";

  /**
   * Where the next chunk ends, by the index promise_by_plan_scope alone. Chosen together with who
   * waits, the planner takes those for few, and reads and sorts all that are left for each chunk.
   */
  static final String END =
      "SELECT id FROM (SELECT p.id FROM promise p WHERE"
          + OF_SCOPE
          + "AND p.id > ? ORDER BY p.id LIMIT ?) AS chunk ORDER BY id DESC LIMIT 1";

  private static final String WHO =
      """
      SELECT p.id, p.household_id, p.person_id, coalesce(p.owed, p.amount) - p.paid AS amount, p.due_at, p.last_sequence,
             nullif(p.amount, coalesce(p.owed, p.amount)) - p.paid AS corrected_from,
             CASE WHEN p.closed = 'CANCELLED' THEN (
               SELECT t.id FROM transfer t WHERE t.promise_id = p.id ORDER BY t.id DESC LIMIT 1) END AS cancelled,
             (SELECT size FROM household WHERE id = p.household_id) AS size,
             {person}
        FROM promise p JOIN person h ON h.id = p.person_id
       WHERE
      """
              .replace("{person}", SealedPeople.COLUMNS)
          + OF_SCOPE;

  static final String NEXT =
      WHO + "AND p.id > ? AND p.id <= ? AND" + WAITS + "ORDER BY p.id FOR NO KEY UPDATE OF p";

  static final String ONLY = WHO + "AND p.id = ? AND" + WAITS + "FOR NO KEY UPDATE OF p";

  static final String ADD =
      """
      WITH added AS (
        INSERT INTO transfer
          (plan_id, programme_id, cycle, id, promise_id, household_id, person_id, amount, due_at,
           sealed_payee, payee_fingerprint, approved_sequence, household_size, corrected_from)
        SELECT ?, ?, ?, given.*
          FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::numeric[], ?::timestamptz[],
                      ?::bytea[], ?::bytea[], ?::bigint[], ?::int[], ?::text[]::numeric[]) AS given
        ON CONFLICT (programme_id, household_id, cycle) WHERE holds_slot DO NOTHING
        RETURNING 1)
      SELECT count(*)::int FROM added
      """;

  static final String RESERVE =
      """
      UPDATE promise p SET last_sequence = given.sequence, closed = NULL
        FROM unnest(?::uuid[], ?::bigint[]) AS given (id, sequence) WHERE p.id = given.id
      """;

  /** Whether anybody waits; what it says doesn't matter. */
  static final String ANY =
      "SELECT 1 FROM promise p JOIN person h ON h.id = p.person_id WHERE"
          + OF_SCOPE
          + "AND"
          + WAITS
          + "LIMIT 1";

  private CollectingSql() {}
}
