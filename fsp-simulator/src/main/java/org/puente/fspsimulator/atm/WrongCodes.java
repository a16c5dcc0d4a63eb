package org.puente.fspsimulator.atm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Counts wrong codes per terminal: after three in a row it takes none for a minute. Whoever names
 * no terminal is not counted.
 */
@Component
final class WrongCodes {

  static final int ALLOWED = 3;
  private static final Duration LOCK = Duration.ofMinutes(1);
  private static final int TERMINALS = 10_000;

  private record Tries(int wrong, Instant last) {}

  private final Clock clock;
  private final Map<String, Tries> terminals =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
          return size() > TERMINALS;
        }
      };

  WrongCodes(Clock clock) {
    this.clock = clock;
  }

  synchronized int attemptsLeft(String terminal) {
    Tries tries = terminals.get(terminal);
    if (tries == null) {
      return ALLOWED;
    }
    if (tries.last().plus(LOCK).isBefore(clock.instant())) {
      terminals.remove(terminal);
      return ALLOWED;
    }
    return ALLOWED - tries.wrong();
  }

  synchronized int wrong(String terminal) {
    if (terminal.isEmpty()) {
      return ALLOWED;
    }
    int left = attemptsLeft(terminal) - 1;
    terminals.put(terminal, new Tries(ALLOWED - left, clock.instant()));
    return left;
  }

  synchronized void right(String terminal) {
    terminals.remove(terminal);
  }
}
