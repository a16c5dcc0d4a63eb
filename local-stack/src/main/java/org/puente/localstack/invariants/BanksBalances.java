package org.puente.localstack.invariants;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * By how much a bank's balance fell from its first stated day to its last, beside what the ledger
 * says that it paid and took. Cash of other days is in the ledger and not in those statements.
 */
final class BanksBalances {
  private static final String STATED =
      """
      SELECT d.fsp, d.opening - d.closing + coalesce((
               SELECT sum(CASE r.kind WHEN 'REVERSAL' THEN -r.amount ELSE r.amount END)
                 FROM bank_report r
                WHERE r.fsp = d.fsp AND r.kind IN ('WITHDRAWAL', 'REVERSAL')
                  AND (r.occurred_at AT TIME ZONE 'America/Guayaquil')::date NOT BETWEEN d.first AND d.last), 0)
        FROM (SELECT fsp, min(day) AS first, max(day) AS last,
                     (array_agg(opening ORDER BY day))[1] AS opening,
                     (array_agg(closing ORDER BY day DESC))[1] AS closing
                FROM reconciled_day WHERE opening IS NOT NULL AND closing IS NOT NULL GROUP BY fsp) d
      """;

  private static final String OURS =
      """
      SELECT fsp, sum(amount)
        FROM (SELECT fsp, amount FROM ledger_balance WHERE account = 'PAID'
              UNION ALL
              SELECT e.fsp, p.amount FROM fee_posting p JOIN fee_entry e ON e.id = p.entry_id
               WHERE p.account = 'FEES') spent
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
        (bank, spent) ->
            contradictions.same(
                bank + " states that it paid and took",
                spent,
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
