package org.puente.distribution.registration.row;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.registration.profile.Folding;
import org.puente.distribution.registration.profile.Profile.DayOrder;

/**
 * Dates in the forms that people write: ISO, day/month/year with any separator, month names in
 * Spanish and English, eight digits, and Excel's day numbers.
 *
 * @param today two-digit years are never after it
 */
public record Dates(DayOrder order, LocalDate today) {

  private static final Pattern ISO =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ].*)?");
  private static final Pattern PARTS =
      Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})(?: \\d{1,2}:.*)?");
  private static final Pattern NAMED =
      Pattern.compile(
          "(\\d{1,2})(?:[-/. ]| de )+([a-z]{3,10})\\.?(?:[-/., ]| de )+(\\d{4}|\\d{2})");
  private static final Pattern EIGHT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern SERIAL = Pattern.compile("(\\d{1,5})(?:[.,]\\d+)?");
  private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);

  /** By their first three letters, Spanish and English. */
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("ene", 1),
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("abr", 4),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("ago", 8),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("set", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dic", 12),
          Map.entry("dec", 12));

  /** The date, where the text is one that exists. */
  public Optional<LocalDate> parse(String text) {
    try {
      return Optional.ofNullable(read(text.strip()));
    } catch (DateTimeException notInTheCalendar) {
      return Optional.empty();
    }
  }

  private @Nullable LocalDate read(String text) {
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
    }
    Matcher parts = PARTS.matcher(text);
    if (parts.matches()) {
      boolean dayFirst = order == DayOrder.DMY;
      return LocalDate.of(
          year(parts), number(parts, dayFirst ? 2 : 1), number(parts, dayFirst ? 1 : 2));
    }
    Matcher eight = EIGHT.matcher(text);
    if (eight.matches()) {
      return LocalDate.of(number(eight, 1), number(eight, 2), number(eight, 3));
    }
    Matcher serial = SERIAL.matcher(text);
    return serial.matches() ? fromSerial(number(serial, 1)) : named(text);
  }

  private @Nullable LocalDate named(String text) {
    Matcher named = NAMED.matcher(Folding.words(text));
    if (!named.matches()) {
      return null;
    }
    var month = MONTHS.get(named.group(2).substring(0, 3).toLowerCase(Locale.ROOT));
    return month == null ? null : LocalDate.of(year(named), month, number(named, 1));
  }

  /** Day 60 is Excel's 29 February 1900, which never was; four digits from 1900 on are a year. */
  private static @Nullable LocalDate fromSerial(int days) {
    boolean aYear = days >= 1900 && days <= 2100;
    if (days < 1 || days == 60 || aYear) {
      return null;
    }
    return EXCEL_EPOCH.plusDays(days < 60 ? days + 1 : days);
  }

  private int year(Matcher matcher) {
    int year = number(matcher, 3);
    if (matcher.group(3).length() == 4) {
      return year;
    }
    int century = today.getYear() / 100 * 100;
    return century + year > today.getYear() ? century - 100 + year : century + year;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
