package org.puente.distribution.statements.persistence;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.statements.MonthStatement.Given;
import org.puente.distribution.statements.MonthStatement.Row;
import org.puente.distribution.statements.Statements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStatements implements Statements {

  private static final List<String> ORDER =
      List.of("FUNDING", "BUDGET", "COMMITTED", "WITH_FSP", "PAID", "FLOAT", "DEPOSITS");

  private record Key(String account, String fsp) {}

  private record Moved(Key key, @Nullable String cause, BigDecimal amount) {}

  private final JdbcClient jdbc;

  JdbcStatements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One pass over the postings until the end of the month; without a cause is what was before. */
  @Override
  public List<Row> rows(Span span) {
    List<Moved> moved =
        narrowed(
                span,
                """
                SELECT p.account, p.fsp, CASE WHEN e.posted_at >= :from THEN e.cause END AS cause, sum(p.amount) AS amount
                  FROM ledger_entry e JOIN ledger_posting p ON p.entry_id = e.id
                 WHERE e.programme_id = :programme AND e.currency = :currency AND e.posted_at < :to
                 GROUP BY 1, 2, 3 ORDER BY array_position(:order::text[], p.account), p.fsp, 3
                """)
            .param("order", '{' + String.join(",", ORDER) + '}')
            .query(
                (row, number) ->
                    new Moved(
                        new Key(row.getString("account"), row.getString("fsp")),
                        row.getString("cause"),
                        row.getBigDecimal("amount")))
            .list();
    Map<Key, BigDecimal> openings = new LinkedHashMap<>();
    Map<Key, Map<String, BigDecimal>> causes = new LinkedHashMap<>();
    for (Moved each : moved) {
      causes.computeIfAbsent(each.key(), it -> new TreeMap<>());
      if (each.cause() == null) {
        openings.put(each.key(), each.amount());
      } else {
        causes.computeIfAbsent(each.key(), it -> new TreeMap<>()).put(each.cause(), each.amount());
      }
    }
    List<Row> rows = new ArrayList<>();
    causes.forEach(
        (key, byCause) ->
            rows.add(
                new Row(
                    key.account(),
                    key.fsp().isEmpty() ? null : key.fsp(),
                    openings.getOrDefault(key, BigDecimal.ZERO),
                    byCause)));
    return rows;
  }

  @Override
  public List<Given> sources(Span span) {
    return narrowed(
            span,
            """
            SELECT s.donor, s.reference,
                   coalesce(sum(p.amount) FILTER (WHERE e.posted_at < :from), 0) AS before,
                   coalesce(sum(p.amount) FILTER (WHERE e.posted_at >= :from), 0) AS in_month
              FROM ledger_entry e
              JOIN ledger_posting p ON p.entry_id = e.id AND p.account = 'BUDGET'
              LEFT JOIN funding_source s ON s.entry_id = e.id
             WHERE e.programme_id = :programme AND e.currency = :currency AND e.cause = 'FUNDED' AND e.posted_at < :to
             GROUP BY 1, 2 ORDER BY 1 NULLS LAST, 2
            """)
        .query(
            (row, number) ->
                new Given(
                    row.getString("donor"),
                    row.getString("reference"),
                    row.getBigDecimal("before"),
                    row.getBigDecimal("in_month")))
        .list();
  }

  @Override
  public SortedMap<YearMonth, Map<String, BigDecimal>> spent(Span span, ZoneId zone) {
    SortedMap<YearMonth, Map<String, BigDecimal>> months = new TreeMap<>();
    jdbc.sql(
            """
            SELECT s.* FROM programme p CROSS JOIN LATERAL spent_by_month(p.id, :currency, :zone, :to) s
             WHERE p.id = :programme
            """)
        .param("programme", span.programme())
        .param("currency", span.currency())
        .param("zone", zone.getId())
        .param("to", utc(span.to()))
        .query(
            row -> {
              months
                  .computeIfAbsent(
                      YearMonth.from(row.getObject("month", LocalDate.class)), _ -> new TreeMap<>())
                  .put(row.getString("territory"), row.getBigDecimal("amount"));
            });
    return months;
  }

  @Override
  public long paid(Span span) {
    return narrowed(
            span,
            """
            SELECT count(*) FROM (
              SELECT p.transfer_id
                FROM ledger_entry e JOIN ledger_posting p ON p.entry_id = e.id
               WHERE e.programme_id = :programme AND e.currency = :currency
                 AND e.posted_at >= :from AND e.posted_at < :to AND p.account = 'PAID' AND p.transfer_id IS NOT NULL
               GROUP BY 1 HAVING sum(p.amount) > 0) paid
            """)
        .query(Long.class)
        .single();
  }

  private JdbcClient.StatementSpec narrowed(Span span, String sql) {
    return jdbc.sql(sql)
        .param("programme", span.programme())
        .param("currency", span.currency())
        .param("from", utc(span.from()))
        .param("to", utc(span.to()));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
