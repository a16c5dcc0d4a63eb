package org.puente.stabilization.retention;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * Days after the end of support, by record.
 *
 * @param assumed no agency's rule or law stands behind it yet
 */
record RetentionPolicy(
    int version, Map<RecordType, Integer> days, boolean assumed, Instant publishedAt) {

  int daysOf(RecordType type) {
    return Objects.requireNonNull(days.get(type));
  }
}
