package org.puente.events.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail.
 *
 * @param channel CONSOLE, API or SYSTEM; null for lines from before that was recorded
 * @param address of the client
 * @param hash in hexadecimal digits
 */
public record AuditLine(
    long seq,
    Instant at,
    String actor,
    String action,
    String subject,
    @Nullable String channel,
    @Nullable String address,
    Map<String, Object> detail,
    List<Change> changes,
    String hash) {

  /** A row before and after; personal and sealed values are masked. */
  public record Change(
      String record,
      @Nullable String id,
      @Nullable Map<String, @Nullable Object> before,
      @Nullable Map<String, @Nullable Object> after) {}
}
