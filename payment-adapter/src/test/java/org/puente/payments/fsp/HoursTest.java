package org.puente.payments.fsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTest {

  private static final ZoneId GUAYAQUIL = ZoneId.of("America/Guayaquil");
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  private final TimeZone machine = TimeZone.getDefault();

  @AfterEach
  void theMachinesOwnZone() {
    TimeZone.setDefault(machine);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T08:29:59.999, false, Monday before opening",
    "2026-03-02T08:30:00, true, at opening",
    "2026-03-02T15:59:59.999, true, just before the cut-off",
    "2026-03-02T16:00:00, false, at the cut-off",
    "2026-02-28T12:00:00, false, Saturday",
    "2026-03-03T12:00:00, false, a holiday",
    "2026-03-04T12:00:00, true, the day after"
  })
  void orders_go_out_from_opening_to_cut_off_on_working_days(
      LocalDateTime there, boolean open, String what) {
    for (String anywhere : Set.of("Pacific/Apia", "America/Guayaquil", "Pacific/Kiritimati")) {
      TimeZone.setDefault(TimeZone.getTimeZone(anywhere));
      assertThat(office().isOpen(at(there, GUAYAQUIL))).as(what + ", " + anywhere).isEqualTo(open);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T07:00, 2026-03-02T08:30",
    "2026-03-02T12:00, 2026-03-02T12:00",
    "2026-03-02T16:00, 2026-03-04T08:30",
    "2026-03-03T09:00, 2026-03-04T08:30",
    "2026-03-06T16:00, 2026-03-09T08:30",
    "2026-03-07T23:59, 2026-03-09T08:30",
    "2026-03-08T00:00, 2026-03-09T08:30"
  })
  void what_waits_goes_out_at_the_next_opening(LocalDateTime there, LocalDateTime opening) {
    Hours office = office();

    Instant next = office.nextOpening(at(there, GUAYAQUIL));

    assertThat(next).isEqualTo(at(opening, GUAYAQUIL));
    assertThat(office.isOpen(next)).isTrue();
    assertThat(office.executionDate(at(there, GUAYAQUIL))).isEqualTo(opening.toLocalDate());
  }

  @Test
  void a_bank_without_hours_is_open_on_its_days_from_midnight_to_midnight() {
    Hours always = Hours.always(GUAYAQUIL);
    Hours weekdays = new Hours(GUAYAQUIL, WEEKDAYS, MIDNIGHT, MIDNIGHT, Set.of());

    assertThat(always.isOpen(at("2026-03-01T00:00", GUAYAQUIL))).isTrue();
    assertThat(weekdays.isOpen(at("2026-02-27T23:59:59", GUAYAQUIL))).isTrue();
    assertThat(weekdays.isOpen(at("2026-02-28T00:00", GUAYAQUIL))).isFalse();
    assertThat(weekdays.nextOpening(at("2026-02-28T10:00", GUAYAQUIL)))
        .isEqualTo(at("2026-03-02T00:00", GUAYAQUIL));
  }

  private static final LocalTime MIDNIGHT = LocalTime.MIDNIGHT;

  @Test
  void clocks_that_change_move_the_opening_and_never_lose_it() {
    Hours everyDay =
        new Hours(
            MADRID,
            EnumSet.allOf(DayOfWeek.class),
            LocalTime.of(2, 30),
            LocalTime.of(18, 0),
            Set.of());

    // On 2026-03-29 there is no 02:30 in Madrid: it opens at 03:30 summer time.
    Instant skipped = everyDay.nextOpening(at("2026-03-29T00:00", MADRID));
    assertThat(skipped).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
    assertThat(everyDay.isOpen(skipped)).isTrue();

    // On 2026-10-25 there are two: it opens at the first, and stays open through the second.
    Instant twice = everyDay.nextOpening(at("2026-10-25T00:00", MADRID));
    assertThat(twice).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    assertThat(everyDay.isOpen(twice)).isTrue();

    assertThat(everyDay.isOpen(at("2026-03-29T17:59", MADRID))).isTrue();
    assertThat(everyDay.isOpen(at("2026-03-29T18:00", MADRID))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 39})
  void a_long_row_of_holidays_ends(int days) {
    LocalDate first = LocalDate.of(2026, 3, 2);
    Set<LocalDate> holidays = Set.copyOf(first.datesUntil(first.plusDays(days)).toList());
    Hours hours =
        new Hours(
            GUAYAQUIL, EnumSet.allOf(DayOfWeek.class), LocalTime.NOON, MIDNIGHT_ALMOST, holidays);

    assertThat(hours.nextOpening(at("2026-03-02T00:00", GUAYAQUIL)))
        .isEqualTo(at(first.plusDays(days).atTime(12, 0), GUAYAQUIL));
  }

  private static final LocalTime MIDNIGHT_ALMOST = LocalTime.of(23, 59);

  @Test
  void hours_in_which_nothing_is_ever_sent_are_refused() {
    LocalTime nine = LocalTime.of(9, 0);
    LocalTime ten = LocalTime.of(10, 0);

    assertThatThrownBy(() -> new Hours(GUAYAQUIL, WEEKDAYS, ten, nine, Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Hours(GUAYAQUIL, Set.of(), nine, ten, Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Monday to Friday, 8:30 to 16:00, but for Tuesday 3 March. */
  private static Hours office() {
    return new Hours(
        GUAYAQUIL,
        WEEKDAYS,
        LocalTime.of(8, 30),
        LocalTime.of(16, 0),
        Set.of(LocalDate.of(2026, 3, 3)));
  }

  private static Instant at(String there, ZoneId zone) {
    return at(LocalDateTime.parse(there), zone);
  }

  private static Instant at(LocalDateTime there, ZoneId zone) {
    return there.atZone(zone).toInstant();
  }
}
