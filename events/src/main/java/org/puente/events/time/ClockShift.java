package org.puente.events.time;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The database's offset, read at most four times a second. */
final class ClockShift implements Supplier<Duration> {

  private static final long FRESH_NANOS = Duration.ofMillis(250).toNanos();

  private final JdbcTemplate jdbc;
  private volatile Reading last;

  ClockShift(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.last = new Reading(Duration.ZERO, System.nanoTime() - FRESH_NANOS);
  }

  @Override
  public Duration get() {
    Reading known = last;
    if (System.nanoTime() - known.nanoTime() < FRESH_NANOS) {
      return known.shift();
    }
    Reading read = new Reading(readOr(known.shift()), System.nanoTime());
    last = read;
    return read.shift();
  }

  /** Time goes on while the database is away, or while the transaction at hand has failed. */
  private Duration readOr(Duration known) {
    try {
      return read();
    } catch (DataAccessException e) {
      return known;
    }
  }

  private Duration read() {
    BigDecimal seconds =
        jdbc.queryForObject("SELECT extract(epoch FROM shift) FROM clock_shift", BigDecimal.class);
    return seconds == null
        ? Duration.ZERO
        : Duration.ofNanos(seconds.movePointRight(9).longValue());
  }

  private record Reading(Duration shift, long nanoTime) {}
}
