package org.puente.distribution.unclaimed.persistence;

import java.util.List;
import java.util.UUID;
import org.puente.distribution.plans.TransferStatus;
import org.puente.distribution.unclaimed.Returned;
import org.puente.distribution.unclaimed.UnclaimedMoney;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what ended without its cash alone, by transfer_exceptional; whether it is paid again by
 * one_slot, and what was booked back by ledger_posting_by_transfer.
 */
@Repository
class JdbcUnclaimedMoney implements UnclaimedMoney {

  private static final String RETURNED =
      """
      SELECT t.exceptional AS state, p.territory,
             EXISTS (SELECT FROM transfer o
                      WHERE o.programme_id = t.programme_id AND o.household_id = t.household_id
                        AND o.cycle = t.cycle AND o.holds_slot) AS replaced,
             count(*) AS transfers, sum(t.amount - t.withdrawn) AS rest, coalesce(sum(b.back), 0) AS back
        FROM payment_plan p
        JOIN plan_release r ON r.plan_id = p.id
        JOIN transfer t ON t.plan_id = p.id
       CROSS JOIN LATERAL (
             SELECT sum(l.amount) AS back
               FROM ledger_posting l JOIN ledger_entry e ON e.id = l.entry_id
              WHERE l.transfer_id = t.id AND l.account = 'BUDGET' AND e.cause = 'PAYOUTS') b
       WHERE p.programme_id = :programme AND p.currency = :currency
         AND t.exceptional IN ('EXPIRED', 'CANCELLED', 'REJECTED_BY_FSP', 'REVERSED')
         AND is_released(t, r.claimed) AND t.amount > t.withdrawn
       GROUP BY 1, 2, 3
       ORDER BY 1, 2, 3
      """;

  private final JdbcClient jdbc;

  JdbcUnclaimedMoney(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Returned> of(UUID programme, String currency) {
    return jdbc.sql(RETURNED)
        .param("programme", programme)
        .param("currency", currency)
        .query(
            (row, _) ->
                new Returned(
                    TransferStatus.State.valueOf(row.getString("state")),
                    row.getString("territory"),
                    row.getBoolean("replaced"),
                    row.getLong("transfers"),
                    row.getBigDecimal("rest"),
                    row.getBigDecimal("back")))
        .list();
  }
}
