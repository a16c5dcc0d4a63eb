package org.puente.distribution.partners.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.puente.distribution.partners.Liquidation;
import org.puente.distribution.partners.Liquidation.Part;
import org.puente.distribution.partners.Liquidations;
import org.puente.events.contract.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads a programme's promises once, and for each the transfer that holds its slot, by one_slot.
 */
@Repository
class JdbcLiquidations implements Liquidations {

  private static final String STANDING =
      """
      WITH instalment AS (
        SELECT p.organisation_id, p.cycle, coalesce(p.owed, p.amount) AS owed, p.paid,
               greatest(coalesce(p.owed, p.amount) - p.paid, 0) AS rest,
               CASE WHEN coalesce(p.owed, p.amount) <= p.paid THEN 'PAID'
                    WHEN l.state IN ('RELEASING', 'RELEASED', 'CLOSED') THEN 'ON_ITS_WAY'
                    WHEN l.state IS NOT NULL THEN 'PLANNED'
                    WHEN p.closed IS NOT NULL THEN 'CLOSED'
                    ELSE 'OPEN' END AS standing
          FROM promise p
          LEFT JOIN transfer t ON t.programme_id = p.programme_id AND t.household_id = p.household_id
                              AND t.cycle = p.cycle AND t.holds_slot
          LEFT JOIN payment_plan l ON l.id = t.plan_id
         WHERE p.programme_id = :programme AND p.currency = :currency),
      partner AS (
        SELECT organisation_id, cycle,
               count(*) AS all_count, sum(owed) AS all_amount,
               count(*) FILTER (WHERE standing = 'PAID') AS paid_count, sum(paid) AS paid_amount,
               count(*) FILTER (WHERE standing = 'ON_ITS_WAY') AS way_count,
               coalesce(sum(rest) FILTER (WHERE standing = 'ON_ITS_WAY'), 0) AS way_amount,
               count(*) FILTER (WHERE standing = 'PLANNED') AS plan_count,
               coalesce(sum(rest) FILTER (WHERE standing = 'PLANNED'), 0) AS plan_amount,
               count(*) FILTER (WHERE standing = 'CLOSED') AS closed_count,
               coalesce(sum(rest) FILTER (WHERE standing = 'CLOSED'), 0) AS closed_amount,
               count(*) FILTER (WHERE standing = 'OPEN') AS open_count,
               coalesce(sum(rest) FILTER (WHERE standing = 'OPEN'), 0) AS open_amount
          FROM instalment GROUP BY 1, 2)
      SELECT p.*, o.name,
             (SELECT count(*) FROM partner_report r
               WHERE r.programme_id = :programme AND r.organisation_id = p.organisation_id
                 AND coalesce(r.cycle, p.cycle) = p.cycle) AS reports,
             (SELECT count(*) FROM partner_report r
               WHERE r.programme_id = :programme AND r.organisation_id = p.organisation_id
                 AND coalesce(r.cycle, p.cycle) = p.cycle AND r.waived_at IS NULL
                 AND NOT EXISTS (SELECT FROM report_delivery d
                                  WHERE d.report_id = r.id AND d.state = 'ACCEPTED')) AS missing
        FROM partner p JOIN organisation o ON o.id = p.organisation_id
       ORDER BY o.name, p.organisation_id, p.cycle
      """;

  private final JdbcClient jdbc;

  JdbcLiquidations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Liquidation> of(UUID programme, String currency) {
    return jdbc.sql(STANDING)
        .param("programme", programme)
        .param("currency", currency)
        .query((row, _) -> liquidation(row, currency))
        .list();
  }

  private static Liquidation liquidation(ResultSet row, String currency) throws SQLException {
    return new Liquidation(
        row.getObject("organisation_id", UUID.class),
        row.getString("name"),
        row.getInt("cycle"),
        part(row, "all", currency),
        part(row, "paid", currency),
        part(row, "way", currency),
        part(row, "plan", currency),
        part(row, "closed", currency),
        part(row, "open", currency),
        row.getLong("reports"),
        row.getLong("missing"));
  }

  private static Part part(ResultSet row, String name, String currency) throws SQLException {
    return new Part(
        row.getLong(name + "_count"), new Money(row.getBigDecimal(name + "_amount"), currency));
  }
}
