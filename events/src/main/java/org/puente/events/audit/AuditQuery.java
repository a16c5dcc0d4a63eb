package org.puente.events.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which lines to list; what is null or blank doesn't restrict.
 *
 * @param actor a user name
 * @param action as in {@code plan.approved}
 * @param subject the id of a record
 * @param from the first instant
 * @param to the first instant that is too late
 */
public record AuditQuery(
    @Nullable String actor,
    @Nullable String action,
    @Nullable String subject,
    @Nullable Instant from,
    @Nullable Instant to) {

  public AuditQuery {
    actor = given(actor);
    action = given(action);
    subject = given(subject);
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
