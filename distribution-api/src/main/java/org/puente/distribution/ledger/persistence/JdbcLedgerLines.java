package org.puente.distribution.ledger.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.ledger.LedgerLines;
import org.puente.distribution.ledger.LedgerQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Conditions are written only where they narrow, so that each has the plan of its index. */
@Repository
class JdbcLedgerLines implements LedgerLines {

  private static final String LINES =
      """
      SELECT e.id, p.line, e.posted_at, e.cause, e.plan_id, e.currency,
             p.account, nullif(p.fsp, '') AS fsp, p.transfer_id, t.plan_id AS transfer_plan, p.amount
      FROM ledger_entry e
      JOIN ledger_posting p ON p.entry_id = e.id
      LEFT JOIN transfer t ON t.id = p.transfer_id
      WHERE e.programme_id = :programme
      """;

  private static final String NEWEST = " ORDER BY e.posted_at DESC, e.id DESC, p.line LIMIT :limit";

  private final JdbcClient jdbc;

  JdbcLedgerLines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Line> page(LedgerQuery query, @Nullable After after, int limit) {
    String behind =
        after == null
            ? ""
            : """
               AND e.posted_at <= :at
               AND ((e.posted_at, e.id) < (:at, :entry) OR (e.id = :entry AND p.line > :line))
              """;
    var statement = narrowed(query, LINES + where(query) + behind + NEWEST).param("limit", limit);
    if (after != null) {
      statement =
          statement
              .param("at", utc(after.postedAt()))
              .param("entry", after.entry())
              .param("line", after.number());
    }
    return statement.query(JdbcLedgerLines::read).list();
  }

  /** The driver fetches in pieces only inside a transaction. */
  @Override
  @Transactional(readOnly = true)
  public void forEach(LedgerQuery query, Consumer<? super Line> each) {
    String sql = LINES + where(query) + " ORDER BY e.posted_at, e.id, p.line";
    try (Stream<Line> lines =
        narrowed(query, sql).withFetchSize(1_000).query(JdbcLedgerLines::read).stream()) {
      lines.forEach(each);
    }
  }

  private static String where(LedgerQuery query) {
    return (query.cause() == null ? "" : " AND e.cause = :cause")
        + (query.account() == null ? "" : " AND p.account = '" + query.account().name() + "'")
        + (query.fsp() == null ? "" : " AND p.fsp = :fsp")
        + (query.plan() == null ? "" : " AND e.plan_id = :plan")
        + (query.entry() == null ? "" : " AND e.id = :of")
        + (query.from() == null ? "" : " AND e.posted_at >= :from")
        + (query.to() == null ? "" : " AND e.posted_at < :to");
  }

  private JdbcClient.StatementSpec narrowed(LedgerQuery query, String sql) {
    return jdbc.sql(sql)
        .param("programme", query.programme())
        .param("cause", query.cause() == null ? null : query.cause().name())
        .param("fsp", query.fsp())
        .param("plan", query.plan())
        .param("of", query.entry())
        .param("from", utc(query.from()))
        .param("to", utc(query.to()));
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  private static Line read(ResultSet row, int number) throws SQLException {
    return new Line(
        row.getObject("id", UUID.class),
        row.getInt("line"),
        row.getObject("posted_at", OffsetDateTime.class).toInstant(),
        row.getString("cause"),
        row.getObject("plan_id", UUID.class),
        row.getString("account"),
        row.getString("fsp"),
        row.getObject("transfer_id", UUID.class),
        row.getObject("transfer_plan", UUID.class),
        row.getBigDecimal("amount"),
        row.getString("currency"));
  }
}
