package org.puente.distribution.console;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Which day it is where the console is read. */
@Component
public class Today {

  private final ConsoleSettings settings;
  private final Clock clock;

  Today(ConsoleSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  public LocalDate day() {
    return LocalDate.now(clock.withZone(settings.zone()));
  }

  /** The day of a moment. */
  public LocalDate of(Instant moment) {
    return LocalDate.ofInstant(moment, settings.zone());
  }

  /** When a day begins. */
  public Instant start(LocalDate day) {
    return day.atStartOfDay(settings.zone()).toInstant();
  }
}
