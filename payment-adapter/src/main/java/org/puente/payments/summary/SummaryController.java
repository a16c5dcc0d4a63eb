package org.puente.payments.summary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** This house's own totals per FSP, for comparing with the ledger and with the bank's book. */
@RestController
@PreAuthorize(
    "hasAnyRole('FINANCE_OFFICER', 'AUDITOR', 'COORDINATOR', 'ADMINISTRATOR', 'PROGRAMME_OFFICER',"
        + " 'SERVICE')")
class SummaryController {

  private static final String SUB_LEDGER =
      """
      SELECT fsp, currency, count(*) AS orders, sum(amount) AS ordered,
             sum(amount) FILTER (WHERE state IN
               ('ACCEPTED', 'PARTLY_WITHDRAWN', 'WITHDRAWN', 'REVERSED')) AS accepted,
             sum(amount) FILTER (WHERE state IN
               ('NEW', 'SENDING', 'PENDING', 'UNKNOWN')) AS undecided,
             sum(withdrawn) AS withdrawn, sum(reversed) AS reversed
        FROM bank_order
       GROUP BY fsp, currency
       ORDER BY fsp, currency
      """;

  record FspTotals(
      String fsp,
      String currency,
      long orders,
      BigDecimal ordered,
      BigDecimal accepted,
      BigDecimal undecided,
      BigDecimal withdrawn,
      BigDecimal reversed) {}

  record Summary(
      Map<String, Long> orders,
      Map<String, Long> transfers,
      long openCases,
      List<FspTotals> fsps) {}

  private final JdbcClient jdbc;

  SummaryController(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Orders and transfers by state, open cases, and money per FSP and currency. */
  @GetMapping("/api/v1/summary")
  Summary summary() {
    return new Summary(
        counts("SELECT state, count(*) AS n FROM bank_order GROUP BY state"),
        counts("SELECT state, count(*) AS n FROM transfer GROUP BY state"),
        jdbc.sql("SELECT count(*) FROM payout_case WHERE closed_at IS NULL")
            .query(Long.class)
            .single(),
        jdbc.sql(SUB_LEDGER)
            .query(
                (row, _) ->
                    new FspTotals(
                        row.getString("fsp"),
                        row.getString("currency"),
                        row.getLong("orders"),
                        row.getBigDecimal("ordered"),
                        orZero(row.getBigDecimal("accepted")),
                        orZero(row.getBigDecimal("undecided")),
                        row.getBigDecimal("withdrawn"),
                        row.getBigDecimal("reversed")))
            .list());
  }

  private Map<String, Long> counts(String sql) {
    Map<String, Long> counts = new TreeMap<>();
    jdbc.sql(sql)
        .query(
            row -> {
              counts.put(row.getString("state"), row.getLong("n"));
            });
    return counts;
  }

  private static BigDecimal orZero(@org.jspecify.annotations.Nullable BigDecimal sum) {
    return sum == null ? BigDecimal.ZERO : sum;
  }
}
