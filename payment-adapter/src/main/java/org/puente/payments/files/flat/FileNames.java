package org.puente.payments.files.flat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.puente.payments.files.FileHead;

/** How our files are called: {@code {date:PATTERN}}, {@code {number:DIGITS}}, {@code {id}}. */
record FileNames(String pattern) {

  private static final Pattern PLACE = Pattern.compile("\\{(date|number|id)(?::([^}]+))?}");

  private static final FileHead SOME_FILE =
      new FileHead(
          "",
          new UUID(0, 0),
          1,
          Instant.EPOCH,
          LocalDate.of(2026, 2, 3),
          1,
          Money.of("1.00", "USD"));

  /** Throws IllegalArgumentException for a pattern under which two files could meet. */
  static FileNames of(String pattern) {
    if (!pattern.contains("{id}") && !(pattern.contains("{date:") && pattern.contains("{number"))) {
      throw new IllegalArgumentException("needs {id}, or {date:…} and {number:…}");
    }
    String rest = PLACE.matcher(pattern).replaceAll("");
    if (!rest.matches("[A-Za-z0-9_.-]*")) {
      throw new IllegalArgumentException(
          "has letters, digits, '_', '.', '-' and {date:…}, {number:…}, {id} only");
    }
    FileNames names = new FileNames(pattern);
    try {
      if (names.name(SOME_FILE).isBlank()) {
        throw new IllegalArgumentException("is blank");
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    return names;
  }

  String name(FileHead head) {
    return PLACE.matcher(pattern).replaceAll(place -> value(head, place.group(1), place.group(2)));
  }

  private static String value(FileHead head, String what, @Nullable String how) {
    return switch (what) {
      case "date" -> DateTimeFormatter.ofPattern(String.valueOf(how)).format(head.executionDate());
      case "number" -> number(head.number(), how == null ? 0 : Integer.parseInt(how));
      default -> head.messageId();
    };
  }

  private static String number(int number, int digits) {
    String written = Integer.toString(number);
    if (digits > 0 && written.length() > digits) {
      throw new IllegalArgumentException("file-number: more than " + digits + " digits");
    }
    return "0".repeat(Math.max(0, digits - written.length())) + written;
  }

  /** The message id inside a name of ours, or what was given when it is none. */
  String messageId(String written) {
    if (!pattern.contains("{id}")) {
      return written;
    }
    StringBuilder regex = new StringBuilder();
    int last = 0;
    Matcher places = PLACE.matcher(pattern);
    while (places.find()) {
      regex.append(Pattern.quote(pattern.substring(last, places.start())));
      regex.append(places.group(1).equals("id") ? "(?<id>[0-9a-f]{32})" : ".+?");
      last = places.end();
    }
    regex.append(Pattern.quote(pattern.substring(last)));
    Matcher found = Pattern.compile(regex.toString()).matcher(written);
    return found.matches() ? found.group("id") : written;
  }
}
