package org.puente.events.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Some rows in order, and the cursor behind which the next ones are; null at the end. */
public record Page<T>(List<T> items, @Nullable String next) {

  public Page {
    items = List.copyOf(items);
  }

  /**
   * The page of rows that were fetched by keyset with {@link PageRequest#fetch()}, one more than
   * the limit, which tells whether there are more.
   *
   * @param key the columns that the rows are ordered by
   */
  public static <T> Page<T> of(List<T> fetched, PageRequest request, Function<T, Cursor> key) {
    if (fetched.size() <= request.size()) {
      return new Page<>(fetched, null);
    }
    List<T> items = fetched.subList(0, request.size());
    return new Page<>(items, key.apply(items.getLast()).encode());
  }

  public <R> Page<R> map(Function<? super T, R> mapping) {
    return new Page<>(items.stream().<R>map(mapping).toList(), next);
  }
}
