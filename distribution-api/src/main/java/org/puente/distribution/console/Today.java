package org.puente.distribution.console;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Which day it is where the console is read. */
@Component
class Today {

  private final ConsoleSettings settings;
  private final Clock clock;

  Today(ConsoleSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  LocalDate day() {
    return LocalDate.now(clock.withZone(settings.zone()));
  }
}
