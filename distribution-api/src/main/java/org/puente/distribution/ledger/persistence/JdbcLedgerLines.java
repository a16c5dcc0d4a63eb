package org.puente.distribution.ledger.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.puente.distribution.ledger.LedgerLines;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcLedgerLines implements LedgerLines {

  private static final String LINES =
      """
      SELECT e.id, e.posted_at, e.cause, e.plan_id, e.currency,
             p.account, nullif(p.fsp, '') AS fsp, p.transfer_id, p.amount
      FROM ledger_entry e
      JOIN ledger_posting p ON p.entry_id = e.id
      WHERE e.programme_id = ?
      ORDER BY e.id, p.line
      """;

  private final JdbcClient jdbc;

  JdbcLedgerLines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The driver fetches in pieces only inside a transaction. */
  @Override
  @Transactional(readOnly = true)
  public void forEach(UUID programme, Consumer<? super Line> each) {
    try (Stream<Line> lines =
        jdbc
            .sql(LINES)
            .param(programme)
            .withFetchSize(1_000)
            .query(JdbcLedgerLines::read)
            .stream()) {
      lines.forEach(each);
    }
  }

  private static Line read(ResultSet row, int number) throws SQLException {
    return new Line(
        row.getObject("id", UUID.class),
        row.getObject("posted_at", OffsetDateTime.class).toInstant(),
        row.getString("cause"),
        row.getObject("plan_id", UUID.class),
        row.getString("account"),
        row.getString("fsp"),
        row.getObject("transfer_id", UUID.class),
        row.getBigDecimal("amount"),
        row.getString("currency"));
  }
}
