package org.puente.stabilization.retention;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Days after the end of support, by record.
 *
 * @param assumed no agency's rule or law stands behind it yet
 * @param reason null, as the two names are, for what came with the first release
 */
record RetentionPolicy(
    int version,
    Map<RecordType, Integer> days,
    boolean assumed,
    Instant publishedAt,
    @Nullable String reason,
    @Nullable String draftedBy,
    @Nullable String publishedBy) {

  int daysOf(RecordType type) {
    return Objects.requireNonNull(days.get(type));
  }
}
