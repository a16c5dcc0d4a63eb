package org.puente.distribution.console.reconciliation;

import java.time.Duration;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How long people waited, in the unit that says most. */
@Component("waited")
class Waited {

  private static final Duration TWO_HOURS = Duration.ofHours(2);
  private static final Duration TWO_DAYS = Duration.ofDays(2);

  private final MessageSource messages;

  Waited(MessageSource messages) {
    this.messages = messages;
  }

  public String of(long seconds) {
    Duration waited = Duration.ofSeconds(seconds);
    if (waited.compareTo(TWO_HOURS) < 0) {
      return words("minutes", waited.toMinutes());
    }
    return waited.compareTo(TWO_DAYS) < 0
        ? words("hours", waited.toHours())
        : words("days", waited.toDays());
  }

  private String words(String unit, long count) {
    return messages.getMessage(
        "bankreports.wait." + unit, new Object[] {count}, LocaleContextHolder.getLocale());
  }
}
