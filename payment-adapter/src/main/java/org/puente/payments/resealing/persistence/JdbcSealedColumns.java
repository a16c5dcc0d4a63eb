package org.puente.payments.resealing.persistence;

import java.util.List;
import java.util.Optional;
import org.puente.events.sql.Columns;
import org.puente.payments.resealing.SealedColumns;
import org.springframework.jdbc.core.JdbcTemplate;

/** Walks tables by their blocks: no index is needed, and no row is looked at twice in a walk. */
public final class JdbcSealedColumns implements SealedColumns {

  /** Blocks of a step; half a megabyte, and of files' contents what lies outside of the table. */
  private static final int STRIDE = 64;

  private static final int MOST = 200;

  /** A megabyte each, at most. */
  private static final int MOST_CONTENTS = 8;

  /** Whoever seals with the older key for some seconds more is found by the walk after the last. */
  private static final String NEXT =
      """
      SELECT relation, name, sealed_for, CASE WHEN key = ? THEN block ELSE 0 END AS block
        FROM sealed_column
       WHERE key IS DISTINCT FROM ? OR clean_at IS NULL OR clean_at < clock_timestamp() - interval '10 minutes'
       ORDER BY relation, name
       LIMIT 1
         FOR UPDATE SKIP LOCKED
      """;

  private static final String OTHERWISE =
      """
      SELECT ctid::text AS place, %1$s AS sealed, %3$s AS sealed_for
        FROM %2$s
       WHERE ctid >= ?::tid AND ctid < ?::tid
         AND substring(%1$s FROM 2 FOR 4) <> ?
       LIMIT %4$d
         FOR UPDATE SKIP LOCKED
      """;

  private static final String RESEAL =
      """
      UPDATE %2$s t SET %1$s = anew.sealed
        FROM unnest(?::text[]::tid[], ?::bytea[]) AS anew (place, sealed)
       WHERE t.ctid = anew.place
      """;

  /** At the end of a walk that found anything another one begins. */
  private static final String WALKED =
      """
      UPDATE sealed_column c
         SET key = ?,
             block = CASE WHEN n.ends THEN 0 ELSE n.block END,
             found = CASE WHEN n.ends THEN 0 ELSE n.found END,
             clean_at = CASE WHEN n.ends AND n.found = 0 THEN clock_timestamp() END
        FROM (SELECT relation, name, ?::bigint AS block,
                     ? + CASE WHEN key = ? AND clean_at IS NULL THEN found ELSE 0 END AS found,
                     ?::bigint * current_setting('block_size')::int >= pg_relation_size(relation::regclass) AS ends
                FROM sealed_column WHERE relation = ? AND name = ?) n
       WHERE c.relation = n.relation AND c.name = n.name
      """;

  private final JdbcTemplate jdbc;

  public JdbcSealedColumns(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Column> next(byte[] key) {
    return jdbc
        .query(
            NEXT,
            (row, _) ->
                new Column(
                    row.getString("relation"),
                    row.getString("name"),
                    row.getString("sealed_for"),
                    row.getLong("block")),
            key,
            key)
        .stream()
        .findFirst();
  }

  @Override
  public List<Value> sealedOtherwise(Column column, byte[] key) {
    String sql =
        OTHERWISE.formatted(
            column.name(),
            column.relation(),
            column.sealedFor(),
            column.relation().equals("bank_file_content") ? MOST_CONTENTS : MOST);
    return jdbc.query(
        sql,
        (row, _) ->
            new Value(row.getString("place"), row.getBytes("sealed"), row.getBytes("sealed_for")),
        block(column.block()),
        block(column.block() + STRIDE),
        key);
  }

  private static String block(long block) {
    return "(" + block + ",0)";
  }

  @Override
  public void reseal(Column column, List<Value> values) {
    if (values.isEmpty()) {
      return;
    }
    Columns<Value> rows = new Columns<>(values);
    jdbc.update(
        RESEAL.formatted(column.name(), column.relation()),
        rows.texts(Value::place),
        rows.bytes(Value::sealed));
  }

  @Override
  public void walked(Column column, byte[] key, int found) {
    long next = column.block() + (found == 0 ? STRIDE : 0);
    jdbc.update(WALKED, key, next, found, key, next, column.relation(), column.name());
  }
}
