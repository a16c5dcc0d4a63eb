package org.puente.distribution.evidence.file;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.papers.Paper.Table;
import org.springframework.context.MessageSource;

/** The reader's words and clock. */
record Words(MessageSource messages, Locale language, ZoneId zone) {

  private static final String NOTHING = "–";

  String said(String key, Object... arguments) {
    return Objects.requireNonNull(messages.getMessage(key, arguments, language));
  }

  /** The code itself where nobody has found words yet. */
  String saidOr(String key, @Nullable String code) {
    return code == null
        ? NOTHING
        : Objects.requireNonNull(messages.getMessage(key + code, null, code, language));
  }

  String fsp(@Nullable String code) {
    return saidOr("fsp.", code);
  }

  String when(@Nullable Instant at) {
    return written(at, "d MMM uuuu HH:mm:ss");
  }

  String day(@Nullable Instant at) {
    return written(at, "d MMM uuuu");
  }

  static Object text(@Nullable Object value) {
    return switch (value) {
      case null -> NOTHING;
      case BigDecimal amount -> amount;
      default -> value.toString();
    };
  }

  /** Headings are keys behind {@code evidence.}; without rows a note says that there are none. */
  Table table(String section, List<String> headings, Stream<List<Object>> rows) {
    List<List<Object>> cells = rows.toList();
    return new Table(
        said("evidence." + section),
        headings.stream().map(it -> said("evidence." + it)).toList(),
        cells,
        false,
        cells.isEmpty() ? said("evidence." + section + ".none") : null);
  }

  private String written(@Nullable Instant at, String pattern) {
    return at == null
        ? NOTHING
        : DateTimeFormatter.ofPattern(pattern, language).withZone(zone).format(at);
  }
}
