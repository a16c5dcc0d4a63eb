package org.puente.stabilization.policies;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WorkingCalendarProperties {

  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

  @Property
  void exactly_so_many_working_days_lie_between(
      @ForAll("calendars") WorkingCalendar calendar,
      @ForAll("instants") Instant from,
      @ForAll @IntRange(max = 15) int days) {
    Instant to = calendar.plusWorkingDays(from, days);

    LocalDate start = dateOf(calendar, from);
    LocalDate end = dateOf(calendar, to);
    assertThat(start.plusDays(1).datesUntil(end.plusDays(1)).filter(calendar::isWorkingDay))
        .hasSize(days);
  }

  @Property
  void it_ends_on_a_working_day_at_the_same_time_of_day(
      @ForAll("calendars") WorkingCalendar calendar,
      @ForAll("instants") Instant from,
      @ForAll @IntRange(min = 1, max = 15) int days) {
    Instant to = calendar.plusWorkingDays(from, days);

    assertThat(calendar.isWorkingDay(dateOf(calendar, to))).isTrue();
    assertThat(timeOfDay(calendar, to)).isEqualTo(timeOfDay(calendar, from));
  }

  @Property
  void no_grace_is_the_very_instant(
      @ForAll("calendars") WorkingCalendar calendar, @ForAll("instants") Instant from) {
    assertThat(calendar.plusWorkingDays(from, 0)).isEqualTo(from);
  }

  @Property
  void a_later_date_never_ends_on_an_earlier_day(
      @ForAll("calendars") WorkingCalendar calendar,
      @ForAll("instants") Instant one,
      @ForAll("instants") Instant other,
      @ForAll @IntRange(max = 15) int days) {
    Instant early = one.isBefore(other) ? one : other;
    Instant late = one.isBefore(other) ? other : one;

    assertThat(dateOf(calendar, calendar.plusWorkingDays(early, days)))
        .isBeforeOrEqualTo(dateOf(calendar, calendar.plusWorkingDays(late, days)));
  }

  @Property
  void a_longer_grace_ends_later(
      @ForAll("calendars") WorkingCalendar calendar,
      @ForAll("instants") Instant from,
      @ForAll @IntRange(max = 14) int days) {
    assertThat(calendar.plusWorkingDays(from, days))
        .isBefore(calendar.plusWorkingDays(from, days + 1));
  }

  @Property
  void one_more_holiday_never_shortens_the_wait(
      @ForAll("calendars") WorkingCalendar calendar,
      @ForAll("instants") Instant from,
      @ForAll @IntRange(max = 10) int days,
      @ForAll @IntRange(max = 60) int holiday) {
    var holidays = new HashSet<>(calendar.holidays());
    holidays.add(dateOf(calendar, from).plusDays(holiday));
    var stricter = new WorkingCalendar(calendar.zone(), calendar.workingDays(), holidays);

    assertThat(stricter.plusWorkingDays(from, days))
        .isAfterOrEqualTo(calendar.plusWorkingDays(from, days));
  }

  private static LocalDate dateOf(WorkingCalendar calendar, Instant at) {
    return at.atZone(calendar.zone()).toLocalDate();
  }

  private static LocalTime timeOfDay(WorkingCalendar calendar, Instant at) {
    return at.atZone(calendar.zone()).toLocalTime();
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Arbitraries.longs()
        .between(0, 3 * 365 * 24 * 60)
        .map(
            minutes ->
                FIRST_DAY
                    .atStartOfDay(ZoneId.of("America/Guayaquil"))
                    .plusMinutes(minutes)
                    .toInstant());
  }

  /** Zones without daylight saving: where a programme has one, a time of day may not exist. */
  @Provide
  Arbitrary<WorkingCalendar> calendars() {
    Arbitrary<ZoneId> zones =
        Arbitraries.of("America/Guayaquil", "America/Guatemala", "Asia/Kathmandu").map(ZoneId::of);
    Arbitrary<Set<DayOfWeek>> weeks =
        Arbitraries.of(EnumSet.range(MONDAY, FRIDAY), EnumSet.allOf(DayOfWeek.class))
            .map(Set::copyOf);
    Arbitrary<Set<LocalDate>> holidays =
        Arbitraries.integers()
            .between(0, 3 * 365)
            .map(days -> FIRST_DAY.plusDays(days))
            .set()
            .ofMaxSize(60);
    return Combinators.combine(zones, weeks, holidays).as(WorkingCalendar::new);
  }
}
