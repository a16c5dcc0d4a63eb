package org.puente.events.sql;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Turns rows into the arrays of {@code unnest(?::uuid[], ?::text[], …)}, so that one statement
 * takes them all.
 */
public record Columns<T>(List<T> rows) {

  public SqlArrayValue uuids(Function<? super T, @Nullable UUID> value) {
    return column("uuid", value);
  }

  public SqlArrayValue texts(Function<? super T, @Nullable String> value) {
    return column("text", value);
  }

  public SqlArrayValue ints(Function<? super T, @Nullable Integer> value) {
    return column("int4", value);
  }

  public SqlArrayValue longs(Function<? super T, @Nullable Long> value) {
    return column("int8", value);
  }

  public SqlArrayValue instants(Function<? super T, @Nullable Instant> value) {
    return column("timestamptz", value);
  }

  public SqlArrayValue bytes(Function<? super T, byte @Nullable []> value) {
    return new SqlArrayValue("bytea", (Object[]) rows.stream().map(value).toArray(byte[][]::new));
  }

  /** Any other type whose text form PostgreSQL reads: numeric, jsonb, boolean, an enum. */
  public SqlArrayValue column(String type, Function<? super T, ? extends @Nullable Object> value) {
    return new SqlArrayValue(type, rows.stream().map(value).toArray());
  }
}
