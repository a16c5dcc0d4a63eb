package org.puente.payments.reports.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.puente.payments.reports.Age;
import org.puente.payments.reports.PayoutReports;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is out is read by the partial index code_outstanding, what came by transfer_by_arrival, and
 * the cash of each order by report_by_order.
 */
@Repository
class JdbcPayoutReports implements PayoutReports {

  /** How long few people waited says how long one of them did. */
  private static final long SMALLEST = 5;

  private static final String OUTSTANDING =
      """
      SELECT fsp, territory, currency,
             width_bucket(extract(epoch FROM app_now() - accepted_at) / 86400, ARRAY[7, 14, 30, 60]::numeric[]) AS age,
             count(*) AS codes, sum(amount - withdrawn + reversed) AS amount
        FROM bank_order
       WHERE state IN ('ACCEPTED', 'PARTLY_WITHDRAWN')
       GROUP BY fsp, territory, currency, age
       ORDER BY fsp, currency, territory NULLS LAST, age
      """;

  private static final String WAYS =
      """
      SELECT * FROM payouts_between(:since::timestamptz, :until::timestamptz, make_interval(days => :soon))
      """;

  private record Told(boolean whole, Way way) {}

  private final JdbcClient jdbc;

  JdbcPayoutReports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Outstanding> outstanding() {
    return jdbc.sql(OUTSTANDING)
        .query(
            (row, _) ->
                new Outstanding(
                    row.getString("fsp"),
                    row.getString("territory"),
                    row.getString("currency"),
                    Age.values()[row.getInt("age")],
                    row.getLong("codes"),
                    row.getBigDecimal("amount")))
        .list();
  }

  @Override
  public Ways ways(Instant since, Instant until, int soonInDays) {
    List<Way> byFsp = new ArrayList<>();
    List<Way> byTerritory = new ArrayList<>();
    jdbc.sql(WAYS)
        .param("since", since.toString())
        .param("until", until.toString())
        .param("soon", soonInDays)
        .query((row, _) -> new Told(row.getBoolean("whole"), way(row)))
        .list()
        .forEach(told -> (told.whole() ? byFsp : byTerritory).add(told.way()));
    return new Ways(byFsp, byTerritory);
  }

  private static Way way(ResultSet row) throws SQLException {
    return new Way(
        row.getString("fsp"),
        row.getString("territory"),
        row.getString("currency"),
        new Counts(
            row.getLong("orders"),
            row.getLong("waiting"),
            row.getLong("coded"),
            row.getLong("outstanding"),
            row.getLong("cashed"),
            row.getLong("dead")),
        new Sums(
            row.getBigDecimal("ordered_amount"),
            row.getBigDecimal("waiting_amount"),
            row.getBigDecimal("outstanding_amount"),
            row.getBigDecimal("cash_amount"),
            row.getBigDecimal("dead_amount")),
        wait(row.getArray("to_code"), row.getLong("coded")),
        wait(row.getArray("to_cash"), row.getLong("timed")),
        row.getLong("due"),
        row.getLong("due_and_soon"));
  }

  private static @Nullable Wait wait(@Nullable Array seconds, long of) throws SQLException {
    if (seconds == null || of < SMALLEST) {
      return null;
    }
    Double[] each = (Double[]) seconds.getArray();
    return new Wait(Math.round(each[0]), Math.round(each[1]));
  }
}
