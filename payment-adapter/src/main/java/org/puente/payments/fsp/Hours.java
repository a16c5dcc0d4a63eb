package org.puente.payments.fsp;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * When an FSP takes new orders, by its own clock: on its working days from opening to cut-off. What
 * is under way at the cut-off ends; questions may be asked at any time.
 *
 * @param from inclusive
 * @param cutOff exclusive; equal to {@code from} for the whole day
 */
public record Hours(
    ZoneId zone, Set<DayOfWeek> days, LocalTime from, LocalTime cutOff, Set<LocalDate> holidays) {

  /** No holiday lasts longer; whoever finds no opening within this has none. */
  private static final int DAYS_TO_LOOK = 40;

  /** Throws IllegalArgumentException for hours in which no order would ever be sent. */
  public Hours {
    days = Set.copyOf(days);
    holidays = Set.copyOf(holidays);
    if (days.isEmpty() || cutOff.isBefore(from)) {
      throw new IllegalArgumentException("Nothing is ever sent from " + from + " to " + cutOff);
    }
  }

  /** Day and night, every day. */
  public static Hours always(ZoneId zone) {
    return new Hours(
        zone, Set.of(DayOfWeek.values()), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, Set.of());
  }

  public boolean isOpen(Instant at) {
    ZonedDateTime there = at.atZone(zone);
    LocalTime time = there.toLocalTime();
    boolean inHours = from.equals(cutOff) || (!time.isBefore(from) && time.isBefore(cutOff));
    return inHours && isWorkingDay(there.toLocalDate());
  }

  /** The moment from which orders are sent again; {@code at} itself while open. */
  public Instant nextOpening(Instant at) {
    if (isOpen(at)) {
      return at;
    }
    LocalDate today = at.atZone(zone).toLocalDate();
    for (int ahead = 0; ahead < DAYS_TO_LOOK; ahead++) {
      Instant opening = today.plusDays(ahead).atTime(from).atZone(zone).toInstant();
      if (opening.isAfter(at) && isWorkingDay(today.plusDays(ahead))) {
        return opening;
      }
    }
    return at.plus(Duration.ofDays(DAYS_TO_LOOK));
  }

  /** The day on which the FSP acts on what reaches it now. */
  public LocalDate executionDate(Instant at) {
    return nextOpening(at).atZone(zone).toLocalDate();
  }

  private boolean isWorkingDay(LocalDate day) {
    return days.contains(day.getDayOfWeek()) && !holidays.contains(day);
  }
}
