package org.puente.events.sql;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The end of a keyset where there is none yet. {@code (? IS NULL OR id > ?)} says the same, but a
 * plan that is kept for all parameters reads from the first row each time, so that page after page
 * costs the square.
 */
public final class Keyset {

  private static final UUID FIRST = new UUID(0, 0);
  private static final UUID LAST = new UUID(-1, -1);

  private Keyset() {}

  /** For {@code id > ?} and {@code id >= ?}: before every id where there is none. */
  public static UUID orFirst(@Nullable UUID after) {
    return after == null ? FIRST : after;
  }

  /** For {@code id < ?} and {@code id <= ?}: behind every id where there is none. */
  public static UUID orLast(@Nullable UUID before) {
    return before == null ? LAST : before;
  }
}
