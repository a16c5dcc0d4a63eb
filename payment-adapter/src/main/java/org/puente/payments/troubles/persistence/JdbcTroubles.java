package org.puente.payments.troubles.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.FspTroubleNoted.Kind;
import org.puente.events.contract.Money;
import org.puente.events.sql.Columns;
import org.puente.payments.troubles.Troubles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each step is one statement, so that of two instances one tells. */
@Repository
class JdbcTroubles implements Troubles {

  private static final String FOUND =
      """
      INSERT INTO fsp_trouble AS t (fsp, kind, amount, currency, since, seen_at)
      SELECT fsp, kind, amount, currency, :now::timestamptz, :now::timestamptz
        FROM unnest(:fsps::text[], :kinds::text[], :amounts::numeric[], :currencies::text[])
          AS f (fsp, kind, amount, currency)
       ORDER BY fsp, kind, amount
      ON CONFLICT (fsp, kind, amount, currency) WHERE over_at IS NULL
        DO UPDATE SET seen_at = greatest(t.seen_at, excluded.seen_at)
      """;

  private static final String LASTING =
      """
      UPDATE fsp_trouble SET told_at = :now::timestamptz, version = 1
       WHERE kind = :kind AND told_at IS NULL AND over_at IS NULL AND since <= :begun::timestamptz
      RETURNING *
      """;

  private static final String OVER =
      """
      UPDATE fsp_trouble
         SET over_at = :now::timestamptz, version = CASE WHEN told_at IS NULL THEN 0 ELSE 2 END
       WHERE over_at IS NULL AND seen_at < :unseen::timestamptz
      RETURNING *
      """;

  private final JdbcClient jdbc;

  JdbcTroubles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void found(Collection<Found> troubles, Instant now) {
    var columns = new Columns<>(List.copyOf(troubles));
    jdbc.sql(FOUND)
        .param("fsps", columns.texts(Found::fsp))
        .param("kinds", columns.texts(it -> it.kind().name()))
        .param("amounts", columns.texts(JdbcTroubles::amount))
        .param("currencies", columns.texts(JdbcTroubles::currency))
        .param("now", now.toString())
        .update();
  }

  private static @Nullable String amount(Found found) {
    Money worth = found.worth();
    return worth == null ? null : worth.amount().toPlainString();
  }

  private static @Nullable String currency(Found found) {
    Money worth = found.worth();
    return worth == null ? null : worth.currency();
  }

  @Override
  public List<Told> lasting(Kind kind, Instant begun, Instant now) {
    return jdbc.sql(LASTING)
        .param("kind", kind.name())
        .param("begun", begun.toString())
        .param("now", now.toString())
        .query((row, _) -> told(row))
        .list();
  }

  @Override
  public List<Told> over(Instant unseenSince, Instant now) {
    return jdbc
        .sql(OVER)
        .param("unseen", unseenSince.toString())
        .param("now", now.toString())
        .query((row, _) -> told(row))
        .list()
        .stream()
        .filter(told -> told.version() > 0)
        .toList();
  }

  @Override
  public boolean hasToSend(String fsp) {
    return is("SELECT EXISTS (SELECT FROM bank_order WHERE fsp = ? AND state = 'NEW')", fsp);
  }

  @Override
  public boolean hasToAsk(String fsp) {
    return is(
        "SELECT EXISTS (SELECT FROM bank_order WHERE fsp = ? AND state IN ('PENDING', 'UNKNOWN'))",
        fsp);
  }

  @Override
  public boolean hasFileToSend(String fsp) {
    return is(
        """
        SELECT EXISTS (SELECT FROM payment_file f
                        WHERE f.fsp = ? AND f.state = 'READY'
                          AND NOT EXISTS (SELECT FROM pause p
                                           WHERE p.scope = 'FSP' AND p.target = f.fsp AND p.resumed_at IS NULL))
        """,
        fsp);
  }

  private boolean is(String sql, String fsp) {
    return jdbc.sql(sql).param(fsp).query(Boolean.class).single();
  }

  private static Told told(ResultSet row) throws SQLException {
    var amount = row.getBigDecimal("amount");
    Timestamp over = row.getTimestamp("over_at");
    return new Told(
        row.getObject("id", UUID.class),
        new Found(
            row.getString("fsp"),
            Kind.valueOf(row.getString("kind")),
            amount == null ? null : new Money(amount, row.getString("currency"))),
        row.getTimestamp("since").toInstant(),
        over == null ? null : over.toInstant(),
        row.getLong("version"));
  }
}
