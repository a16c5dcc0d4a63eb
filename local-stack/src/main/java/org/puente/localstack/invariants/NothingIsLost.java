package org.puente.localstack.invariants;

/** Invariant 1. A partly paid transfer is in two buckets by amount, and in one by count. */
final class NothingIsLost implements Invariant {
  private static final String FILES =
      """
      SELECT file_name || ': ' || rows_read || ' read, ' || applied || ' accepted, '
             || rejected || ' rejected, ' || (SELECT count(DISTINCT row_number) FROM import_reject r
                                              WHERE r.import_id = i.id) || ' kept'
        FROM registration_import i
       WHERE state = 'DONE'
         AND (rows_read <> applied + rejected
              OR (purged_at IS NULL AND rejected <> (
                    SELECT count(DISTINCT row_number) FROM import_reject r WHERE r.import_id = i.id)))
      """;

  private static final String PLANS =
      """
      SELECT p.id || ': ' || p.count || ' for ' || p.total || ', but ' || b.count || ' for ' || b.total
        FROM payment_plan p
        JOIN (SELECT plan_id, count(*) AS count,
                     sum(paid) + sum(open) + sum(failed) + sum(cancelled) AS total,
                     min(least(paid, open, failed, cancelled)) AS least
                FROM (SELECT plan_id,
                             withdrawn AS paid,
                             CASE WHEN state IN ('PLANNED', 'RELEASED', 'AVAILABLE', 'PARTLY_PAID', 'HELD')
                                  THEN amount - withdrawn ELSE 0 END AS open,
                             CASE WHEN state IN ('REJECTED_BY_FSP', 'EXPIRED', 'REVERSED')
                                  THEN amount - withdrawn ELSE 0 END AS failed,
                             CASE WHEN state = 'CANCELLED' THEN amount - withdrawn ELSE 0 END AS cancelled
                        FROM transfer_now WHERE NOT dropped) t
               GROUP BY plan_id) b ON b.plan_id = p.id
       WHERE p.state <> 'DISCARDED' AND (p.count <> b.count OR p.total <> b.total OR b.least < 0)
      """;

  private static final String PROMISED_TWICE =
      """
      SELECT household_id || ' cycle ' || cycle FROM promise
       GROUP BY programme_id, household_id, cycle HAVING count(*) > 1
      """;

  @Override
  public int id() {
    return 1;
  }

  @Override
  public String name() {
    return "Rows read = accepted + rejected; promised = paid + open + failed + cancelled";
  }

  @Override
  public Contradictions check(Evidence evidence) {
    var distribution = evidence.distribution();
    long files = Evidence.count(distribution, "SELECT count(*) FROM registration_import");
    long plans = Evidence.count(distribution, "SELECT count(*) FROM payment_plan");
    return new Contradictions()
        .none("files whose rows do not add up", Evidence.texts(distribution, FILES))
        .none("plans that do not add up", Evidence.texts(distribution, PLANS))
        .none("instalments promised twice", Evidence.texts(distribution, PROMISED_TWICE))
        .same(
            "transfers say",
            Evidence.sum(distribution, "SELECT sum(withdrawn) FROM transfer"),
            "orders say",
            Evidence.sum(evidence.payments(), "SELECT sum(withdrawn - reversed) FROM bank_order"))
        .looked(files + " file(s), " + plans + " plans");
  }
}
