package org.puente.localstack.invariants;

import java.math.BigDecimal;
import java.util.TreeMap;

/**
 * Invariant 9: what we say was paid through each bank is what its own book says, and what is left
 * is what its statements say.
 */
final class LedgerEqualsBook implements Invariant {
  private static final String ENTRIES =
      """
      SELECT entry_id::text FROM ledger_posting GROUP BY entry_id HAVING sum(amount) <> 0
      """;

  private static final String BALANCES =
      """
      SELECT b.account || ' ' || b.fsp || ': ' || b.amount || ' instead of ' || coalesce(p.amount, 0)
        FROM ledger_balance b
        FULL JOIN (SELECT e.programme_id, e.currency, p.account, p.fsp, sum(p.amount) AS amount
                     FROM ledger_posting p JOIN ledger_entry e ON e.id = p.entry_id
                    GROUP BY 1, 2, 3, 4) p USING (programme_id, currency, account, fsp)
       WHERE b.amount IS DISTINCT FROM coalesce(p.amount, 0)
      """;

  private static final String PAID =
      """
      SELECT p.fsp || ' ' || e.currency AS bank, sum(p.amount) AS amount
        FROM ledger_posting p JOIN ledger_entry e ON e.id = p.entry_id
       WHERE p.account = 'PAID'
       GROUP BY 1 HAVING sum(p.amount) <> 0
      """;

  private static final String HEARD =
      """
      SELECT b.fsp || ': ' || b.paid || ' instead of ' || coalesce(h.heard, 0)
        FROM (SELECT fsp, sum(amount) AS paid FROM ledger_balance WHERE account = 'PAID' GROUP BY fsp) b
        FULL JOIN (SELECT fsp, sum(paid - returned) AS heard FROM fsp_heard GROUP BY fsp) h USING (fsp)
       WHERE coalesce(b.paid, 0) <> coalesce(h.heard, 0)
      """;

  private static final String DAYS =
      """
      SELECT fsp || ' ' || day || ': ' || paid - returned || ' instead of ' || heard_paid - heard_returned
        FROM fsp_day_beside_ours WHERE NOT agrees
      """;

  @Override
  public int id() {
    return 9;
  }

  @Override
  public String name() {
    return "Ledger postings sum to zero and equal the bank's book";
  }

  @Override
  public Contradictions check(Evidence evidence) {
    var distribution = evidence.distribution();
    var ours = new TreeMap<String, BigDecimal>();
    distribution
        .sql(PAID)
        .query(
            row -> {
              ours.put(row.getString("bank"), row.getBigDecimal("amount"));
            });
    var theirs = new TreeMap<String, BigDecimal>();
    for (BankOrder order : evidence.book()) {
      if (order.paid().signum() != 0) {
        theirs.merge(order.bank() + " " + order.currency(), order.paid(), BigDecimal::add);
      }
    }
    var contradictions =
        new Contradictions()
            .none("entries that do not sum to zero", Evidence.texts(distribution, ENTRIES))
            .none(
                "balances that are not the sum of postings", Evidence.texts(distribution, BALANCES))
            .none("FSPs that we heard otherwise of", Evidence.texts(distribution, HEARD))
            .none("days that payment-adapter booked otherwise", Evidence.texts(distribution, DAYS))
            .same(
                "banks paid through, by our ledger",
                ours.keySet().toString(),
                "by their books",
                theirs.keySet().toString())
            .looked("paid " + theirs);
    theirs.forEach(
        (bank, paid) ->
            contradictions.same(
                bank + " paid", paid, "our ledger says", ours.getOrDefault(bank, BigDecimal.ZERO)));
    BanksBalances.check(evidence, contradictions);
    return contradictions;
  }
}
