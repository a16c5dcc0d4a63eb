package org.puente.distribution.troubles.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.troubles.FspTroubles;
import org.puente.events.contract.FspTroubleNoted;
import org.puente.events.contract.Money;
import org.puente.events.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFspTroubles implements FspTroubles {

  private static final String KEEP =
      """
      INSERT INTO fsp_trouble AS t (id, fsp, kind, amount, currency, since, over_at, version)
      SELECT DISTINCT ON (id) id, fsp, kind, amount::numeric, currency, since, over_at, version
        FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[],
                    ?::bigint[])
          AS n (id, fsp, kind, amount, currency, since, over_at, version)
       ORDER BY id, version DESC
      ON CONFLICT (id) DO UPDATE
        SET over_at = excluded.over_at, version = excluded.version
        WHERE t.version < excluded.version
      """;

  private static final int AT_MOST = 50;

  private final JdbcTemplate jdbc;

  JdbcFspTroubles(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void keep(List<Told> told) {
    Columns<Told> columns = new Columns<>(told);
    jdbc.update(
        KEEP,
        columns.uuids(it -> it.event().troubleId()),
        columns.texts(it -> it.event().fsp()),
        columns.texts(it -> it.event().kind().name()),
        columns.texts(it -> amount(it.event().worth())),
        columns.texts(it -> currency(it.event().worth())),
        columns.instants(it -> it.event().since()),
        columns.instants(it -> it.event().over()),
        columns.longs(Told::version));
  }

  private static @Nullable String amount(@Nullable Money worth) {
    return worth == null ? null : worth.amount().toPlainString();
  }

  private static @Nullable String currency(@Nullable Money worth) {
    return worth == null ? null : worth.currency();
  }

  @Override
  public List<Trouble> lasting() {
    return jdbc.query(
        "SELECT * FROM fsp_trouble WHERE over_at IS NULL ORDER BY since, id LIMIT " + AT_MOST,
        JdbcFspTroubles::trouble);
  }

  @Override
  public List<Trouble> overSince(Instant then) {
    return jdbc.query(
        "SELECT * FROM fsp_trouble WHERE over_at > ?::timestamptz ORDER BY over_at, id LIMIT "
            + AT_MOST,
        JdbcFspTroubles::trouble,
        then.toString());
  }

  private static Trouble trouble(ResultSet row, int number) throws SQLException {
    BigDecimal amount = row.getBigDecimal("amount");
    Timestamp over = row.getTimestamp("over_at");
    return new Trouble(
        row.getObject("id", UUID.class),
        row.getString("fsp"),
        FspTroubleNoted.Kind.valueOf(row.getString("kind")),
        amount == null ? null : new Money(amount, row.getString("currency")),
        row.getTimestamp("since").toInstant(),
        over == null ? null : over.toInstant());
  }
}
