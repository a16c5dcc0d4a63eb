package org.puente.distribution.console.money;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.ledger.Account;
import org.puente.distribution.ledger.Entry;
import org.puente.distribution.ledger.LedgerQuery;

/**
 * What somebody narrowed the book down to; what is no such thing does not narrow. Days are in the
 * console's zone, the last one included.
 */
public record LedgerFilter(
    @Nullable String cause,
    @Nullable String account,
    @Nullable String fsp,
    @Nullable String plan,
    @Nullable String from,
    @Nullable String to) {

  LedgerQuery of(UUID programme, ZoneId zone) {
    LocalDate last = day(to);
    return new LedgerQuery(
        programme,
        one(Entry.Cause.values(), cause),
        one(Account.Kind.values(), account),
        blank(fsp) ? null : fsp,
        uuid(plan),
        null,
        start(day(from), zone),
        start(last == null ? null : last.plusDays(1), zone));
  }

  /** For the line that an export leaves. */
  Map<String, String> told() {
    Map<String, String> told = new TreeMap<>();
    put(told, "cause", cause);
    put(told, "account", account);
    put(told, "fsp", fsp);
    put(told, "plan", plan);
    put(told, "from", from);
    put(told, "to", to);
    return told;
  }

  public boolean narrows() {
    return !told().isEmpty();
  }

  private static <E extends Enum<E>> @Nullable E one(E[] values, @Nullable String name) {
    Optional<E> found = Arrays.stream(values).filter(it -> it.name().equals(name)).findFirst();
    return found.orElse(null);
  }

  private static void put(Map<String, String> told, String key, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      told.put(key, value);
    }
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static @Nullable UUID uuid(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : UUID.fromString(text.strip());
    } catch (IllegalArgumentException notAnId) {
      return null;
    }
  }

  private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
    return day == null ? null : day.atStartOfDay(zone).toInstant();
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeParseException notADay) {
      return null;
    }
  }
}
