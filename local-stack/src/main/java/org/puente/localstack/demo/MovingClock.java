package org.puente.localstack.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.puente.localstack.stack.House;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Moves the time of all services and of the bank; never backwards. */
public final class MovingClock {
  /** Services look at the shift a few times a second. */
  private static final Duration NOTICED = Duration.ofMillis(400);

  private final Site site;
  private final Api bank;
  private final Clock real = Clock.systemUTC();
  private Duration shift = Duration.ZERO;

  MovingClock(Site site, Api bank) {
    this.site = site;
    this.bank = bank;
  }

  public Instant now() {
    return real.instant().plus(shift);
  }

  public void moveTo(Instant wanted) {
    Duration needed = Duration.between(real.instant(), wanted);
    if (needed.compareTo(shift) <= 0) {
      return;
    }
    shift = needed;
    for (House house : House.values()) {
      house.database().ifPresent(database -> shift(site.database(house)));
    }
    bank.put("/control/clock", Map.of("offsetSeconds", shift.toSeconds()));
    Waiting.pause(NOTICED);
  }

  private void shift(DataSource database) {
    JdbcClient.create(database)
        .sql("UPDATE clock_shift SET shift = make_interval(secs => :seconds)")
        .param("seconds", (double) shift.toSeconds())
        .update();
  }
}
