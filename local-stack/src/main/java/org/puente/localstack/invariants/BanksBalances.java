package org.puente.localstack.invariants;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a bank says is left at the end of its last stated day, beside what the ledger says: deposits
 * less cash less fees. Cash of later days is in the ledger and not in that statement.
 */
final class BanksBalances {
  private static final String STATED =
      """
      SELECT d.fsp, d.closing - coalesce((
               SELECT sum(CASE r.kind WHEN 'REVERSAL' THEN -r.amount ELSE r.amount END)
                 FROM bank_report r
                WHERE r.fsp = d.fsp AND r.kind IN ('WITHDRAWAL', 'REVERSAL')
                  AND (r.occurred_at AT TIME ZONE 'America/Guayaquil')::date > d.day), 0)
        FROM (SELECT DISTINCT ON (fsp) fsp, day, closing FROM reconciled_day
               WHERE closing IS NOT NULL ORDER BY fsp, day DESC) d
      """;

  private static final String OURS =
      """
      SELECT fsp, sum(amount)
        FROM (SELECT fsp, CASE account WHEN 'FLOAT' THEN amount ELSE -amount END AS amount
                FROM ledger_balance WHERE account IN ('FLOAT', 'PAID')
              UNION ALL
              SELECT e.fsp, p.amount FROM fee_posting p JOIN fee_entry e ON e.id = p.entry_id
               WHERE p.account = 'AT_BANK') balances
       GROUP BY fsp
      """;

  private static final String UNSETTLED =
      """
      SELECT fsp || ' ' || day || ' ' || verdict || ' ' || kind || ' ' || coalesce(client_reference::text, '')
        FROM reconciliation_item WHERE settled_at IS NULL
      """;

  private BanksBalances() {}

  static void check(Evidence evidence, Contradictions contradictions) {
    Map<String, BigDecimal> ours = amounts(evidence.distribution(), OURS);
    Map<String, BigDecimal> stated = amounts(evidence.payments(), STATED);
    stated.forEach(
        (bank, left) ->
            contradictions.same(
                bank + " states a balance of",
                left,
                "our ledger says",
                ours.getOrDefault(bank, BigDecimal.ZERO)));
    contradictions.none(
        "differences with statements", Evidence.texts(evidence.payments(), UNSETTLED));
    if (!stated.isEmpty()) {
      contradictions.looked("balances as stated by " + stated.keySet());
    }
  }

  private static Map<String, BigDecimal> amounts(JdbcClient database, String sql) {
    Map<String, BigDecimal> amounts = new TreeMap<>();
    database
        .sql(sql)
        .query(
            row -> {
              amounts.put(row.getString(1), row.getBigDecimal(2));
            });
    return amounts;
  }
}
