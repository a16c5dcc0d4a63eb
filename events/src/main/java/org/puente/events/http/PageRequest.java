package org.puente.events.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code ?after=<cursor>&limit=<1..500>}, as a controller's parameter.
 *
 * @param limit rows wanted, 50 if absent
 */
public record PageRequest(@Nullable String after, @Nullable Integer limit) {

  public static final int DEFAULT_LIMIT = 50;
  public static final int MAX_LIMIT = 500;

  /** Throws a Problem where the client wants none or too many. */
  public int size() {
    int size = limit == null ? DEFAULT_LIMIT : limit;
    if (size < 1 || size > MAX_LIMIT) {
      throw Problem.badRequest("invalid-limit", "limit is between 1 and " + MAX_LIMIT + ".");
    }
    return size;
  }

  /** For the SQL's LIMIT: one more than the page holds. */
  public int fetch() {
    return size() + 1;
  }

  /** Where the page starts; throws a Problem if it is no cursor of ours. */
  public Optional<Cursor> cursor() {
    return after == null || after.isEmpty() ? Optional.empty() : Optional.of(Cursor.decode(after));
  }
}
