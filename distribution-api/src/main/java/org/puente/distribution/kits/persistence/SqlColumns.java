package org.puente.distribution.kits.persistence;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.support.SqlArrayValue;

/** Columns of a batch as arrays for {@code unnest}. */
final class SqlColumns {

  private SqlColumns() {}

  static <T> SqlArrayValue array(
      String type, Collection<T> rows, Function<T, @Nullable Object> value) {
    return new SqlArrayValue(type, rows.stream().map(value).toArray());
  }
}
