package org.puente.distribution.console;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Numbers, money and times as the reader writes them. */
@Component("fmt")
public class Formats {

  private final ConsoleSettings settings;
  private final MessageSource messages;

  Formats(ConsoleSettings settings, MessageSource messages) {
    this.settings = settings;
    this.messages = messages;
  }

  /** Ecuador writes 1.234,50; the language alone doesn't say. */
  private static Locale place() {
    boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
    return english ? Locale.US : Locale.of("es", "EC");
  }

  public String count(@Nullable Number number) {
    return number == null ? "–" : NumberFormat.getIntegerInstance(place()).format(number);
  }

  public String money(@Nullable Money money) {
    return money == null ? "–" : money(money.amount(), money.currency());
  }

  public String money(BigDecimal amount, String currency) {
    var symbols = DecimalFormatSymbols.getInstance(place());
    symbols.setMinusSign('\u2212');
    var format = new DecimalFormat("#,##0.00", symbols);
    return currency + "\u00a0" + format.format(amount);
  }

  public String when(@Nullable Instant instant) {
    return instant == null
        ? "–"
        : write(instant, english() ? "d MMM uuuu, HH:mm" : "d MMM uuuu HH:mm");
  }

  public String day(@Nullable Instant instant) {
    return instant == null ? "–" : write(instant, "d MMM uuuu");
  }

  public String day(@Nullable LocalDate day) {
    return day == null ? "–" : DateTimeFormatter.ofPattern("d MMM uuuu", place()).format(day);
  }

  public String clock(@Nullable Instant instant) {
    return instant == null ? "–" : write(instant, "HH:mm");
  }

  /** A day of the week in words. */
  public String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, place());
  }

  /** How long something took, in the largest unit of which it took two. */
  public String lasting(double seconds) {
    Duration time = Duration.ofSeconds(Math.round(seconds));
    if (time.toDays() > 1) {
      return said("lasting.days", time.toDays());
    }
    return time.toHours() > 1
        ? said("lasting.hours", time.toHours())
        : said("lasting.minutes", time.toMinutes());
  }

  private String said(String key, long number) {
    return messages.getMessage(key, new Object[] {count(number)}, place());
  }

  /** A language in words, in the reader's own. */
  public String language(String code) {
    String name = Locale.of(code).getDisplayLanguage(place());
    return name.substring(0, 1).toUpperCase(place()) + name.substring(1);
  }

  /** A bank as people call it, where the bundles know it; otherwise its code. */
  public String fsp(String code) {
    return String.valueOf(messages.getMessage("fsp." + code, null, code, place()));
  }

  /** Banks in the order in which they are tried. */
  public String fsps(List<String> codes) {
    return codes.stream().map(this::fsp).collect(Collectors.joining(" → "));
  }

  private String write(Instant instant, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, place()).withZone(settings.zone()).format(instant);
  }

  private static boolean english() {
    return place().getLanguage().equals("en");
  }
}
