package org.puente.stabilization.policies;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/** The days on which an office works, in its own time zone. */
public record WorkingCalendar(ZoneId zone, Set<DayOfWeek> workingDays, Set<LocalDate> holidays) {

  public WorkingCalendar {
    if (workingDays.isEmpty()) {
      throw new IllegalArgumentException("At least one day of the week must be a working day");
    }
    workingDays = Set.copyOf(workingDays);
    holidays = Set.copyOf(holidays);
  }

  public boolean isWorkingDay(LocalDate date) {
    return workingDays.contains(date.getDayOfWeek()) && !holidays.contains(date);
  }

  /** The same time of day, so many working days later; no days is the very instant. */
  public Instant plusWorkingDays(Instant from, int days) {
    var day = from.atZone(zone);
    for (int left = days; left > 0; ) {
      day = day.plusDays(1);
      if (isWorkingDay(day.toLocalDate())) {
        left--;
      }
    }
    return day.toInstant();
  }

  /** The same time of day, so many days of the calendar later. */
  public Instant plusDays(Instant from, int days) {
    return from.atZone(zone).plusDays(days).toInstant();
  }
}
