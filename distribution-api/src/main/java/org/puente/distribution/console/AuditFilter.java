package org.puente.distribution.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.puente.events.audit.AuditQuery;

/** What somebody narrowed the trail down to: days in the console's zone, the last one included. */
record AuditFilter(
    @Nullable String actor,
    @Nullable String action,
    @Nullable String subject,
    @Nullable String from,
    @Nullable String to) {

  AuditQuery query(ZoneId zone) {
    LocalDate last = day(to);
    return new AuditQuery(
        actor,
        action,
        subject,
        start(day(from), zone),
        start(last == null ? null : last.plusDays(1), zone));
  }

  /** For the line that an export leaves. */
  Map<String, String> told() {
    Map<String, String> told = new TreeMap<>();
    put(told, "actor", actor);
    put(told, "action", action);
    put(told, "subject", subject);
    put(told, "from", from);
    put(told, "to", to);
    return told;
  }

  /** Whether anything is narrowed. */
  public boolean narrows() {
    return !told().isEmpty();
  }

  static void put(Map<String, String> told, String key, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      told.put(key, value);
    }
  }

  private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
    return day == null ? null : day.atStartOfDay(zone).toInstant();
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException notADay) {
      return null;
    }
  }
}
