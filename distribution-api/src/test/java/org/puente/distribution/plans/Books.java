package org.puente.distribution.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** What must hold of a programme's money at any time. */
public final class Books {

  private Books() {}

  public static void balance(JdbcTemplate owner, UUID programme) {
    assertThat(
            owner.queryForList(
                """
                SELECT entry_id FROM ledger_posting JOIN ledger_entry e ON e.id = entry_id
                 WHERE e.programme_id = ? GROUP BY entry_id HAVING sum(amount) <> 0
                """,
                programme))
        .as("entries that do not sum to zero")
        .isEmpty();
    assertThat(
            owner.queryForList(
                """
                WITH stands AS (
                  SELECT amount, withdrawn, state, plan_state,
                         state = 'PLANNED' OR (state = 'HELD' AND NOT released) AS kept,
                         state IN ('RELEASED', 'AVAILABLE', 'PARTLY_PAID') OR (state = 'HELD' AND released) AS out
                    FROM transfer_now
                   WHERE programme_id = ? AND plan_state IN ('APPROVED', 'RELEASING', 'RELEASED', 'CLOSED')),
                expected AS (
                  SELECT 'COMMITTED' AS account, coalesce(sum(amount) FILTER (WHERE kept), 0) AS amount FROM stands
                  UNION ALL
                  SELECT 'WITH_FSP', coalesce(sum(amount - withdrawn) FILTER (WHERE out), 0) FROM stands
                  UNION ALL
                  SELECT 'PAID', coalesce(sum(withdrawn), 0) FROM stands)
                SELECT x.account, x.amount AS expected, coalesce(b.amount, 0) AS booked
                  FROM expected x
                  LEFT JOIN (SELECT account, sum(amount) AS amount FROM ledger_balance
                              WHERE programme_id = ? GROUP BY account) b ON b.account = x.account
                 WHERE x.amount <> coalesce(b.amount, 0)
                """,
                programme,
                programme))
        .as("accounts that differ from what the transfers say")
        .isEmpty();
    assertThat(
            owner.queryForList(
                """
                SELECT t.id, t.state, x.with_fsp, x.paid
                  FROM transfer_now t
                  JOIN LATERAL (
                    SELECT coalesce(sum(l.amount) FILTER (WHERE l.account = 'WITH_FSP'), 0) AS with_fsp,
                           coalesce(sum(l.amount) FILTER (WHERE l.account = 'PAID'), 0) AS paid
                      FROM ledger_by_transfer l WHERE l.transfer_id = t.id) x ON true
                 WHERE t.programme_id = ?
                   AND (x.paid <> t.withdrawn OR x.with_fsp <> CASE
                     WHEN t.state IN ('RELEASED', 'AVAILABLE', 'PARTLY_PAID') OR (t.state = 'HELD' AND t.released)
                     THEN t.amount - t.withdrawn ELSE 0 END)
                """,
                programme))
        .as("transfers whose own postings differ from their state")
        .isEmpty();
  }
}
