package org.puente.events.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/** The clock that {@code app_now()} reads: another clock plus an offset. */
final class TravellingClock extends Clock {

  private final Clock base;
  private final Supplier<Duration> shift;

  TravellingClock(Clock base, Supplier<Duration> shift) {
    this.base = base;
    this.shift = shift;
  }

  @Override
  public Instant instant() {
    return base.instant().plus(shift.get());
  }

  @Override
  public ZoneId getZone() {
    return base.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new TravellingClock(base.withZone(zone), shift);
  }
}
