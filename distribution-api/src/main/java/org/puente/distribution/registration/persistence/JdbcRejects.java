package org.puente.distribution.registration.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.puente.distribution.registration.RejectCount;
import org.puente.distribution.registration.RejectReason;
import org.puente.distribution.registration.RejectedValue;
import org.puente.distribution.registration.Rejects;
import org.puente.events.http.Cursor;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Rejected values, opened for whoever may correct them. */
@Component
class JdbcRejects implements Rejects {

  private record Row(int number, int ordinal, RejectedValue value) {}

  private final JdbcClient jdbc;
  private final ImportSealing sealing;
  private final TransactionTemplate transaction;

  JdbcRejects(JdbcClient jdbc, ImportSealing sealing, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.sealing = sealing;
    this.transaction = transaction;
  }

  @Override
  public Page<RejectedValue> page(UUID importId, PageRequest page) {
    var rows =
        jdbc.sql(
                """
                SELECT * FROM import_reject
                WHERE import_id = :import AND (row_number, ordinal) > (:row, :ordinal)
                ORDER BY row_number, ordinal LIMIT :limit
                """)
            .param("import", importId)
            .param("row", page.cursor().map(cursor -> cursor.number(0)).orElse(0L))
            .param("ordinal", page.cursor().map(cursor -> cursor.number(1)).orElse(-1L))
            .param("limit", page.fetch())
            .query((row, _) -> read(importId, row))
            .list();
    return Page.of(rows, page, row -> Cursor.of(row.number(), row.ordinal())).map(Row::value);
  }

  @Override
  public List<RejectCount> counts(UUID importId) {
    return jdbc.sql(
            """
            SELECT column_name, reason, count(DISTINCT row_number)::int AS rows FROM import_reject
            WHERE import_id = ? GROUP BY column_name, reason ORDER BY rows DESC, column_name, reason LIMIT 50
            """)
        .param(importId)
        .query(
            (row, _) -> {
              var reason = RejectReason.valueOf(row.getString("reason"));
              return new RejectCount(
                  row.getString("column_name"), reason, reason.words(), row.getInt("rows"));
            })
        .list();
  }

  /** The driver fetches in pieces only inside a transaction. */
  @Override
  public void forEach(UUID importId, Consumer<RejectedValue> use) {
    transaction.executeWithoutResult(
        _ -> {
          try (var rows =
              jdbc
                  .sql(
                      "SELECT * FROM import_reject WHERE import_id = ? ORDER BY row_number, ordinal")
                  .param(importId)
                  .withFetchSize(1_000)
                  .query((row, _) -> read(importId, row))
                  .stream()) {
            rows.forEach(row -> use.accept(row.value()));
          }
        });
  }

  private Row read(UUID importId, ResultSet row) throws SQLException {
    var sealed = row.getBytes("value_enc");
    var reason = RejectReason.valueOf(row.getString("reason"));
    return new Row(
        row.getInt("row_number"),
        row.getInt("ordinal"),
        new RejectedValue(
            row.getInt("row_number"),
            row.getString("column_name"),
            sealed == null ? null : sealing.openValue(importId, sealed),
            reason,
            reason.words()));
  }
}
