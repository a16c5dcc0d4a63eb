package org.puente.distribution.registration.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.puente.distribution.registration.profile.Profile.DayOrder;

class DatesProperties {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final Dates DATES = new Dates(DayOrder.DMY, TODAY);

  @Property
  void everyUsualFormGivesTheSameDate(
      @ForAll("births") LocalDate date, @ForAll("forms") String form) {
    var written = DateTimeFormatter.ofPattern(form, Locale.ENGLISH).format(date);
    assertThat(DATES.parse(written)).contains(date);
  }

  @Property
  void twoDigitsMeanTheLastYearThatEndsInThem(@ForAll("births") LocalDate date) {
    var written = DateTimeFormatter.ofPattern("d.M.yy").format(date);
    assertThat(DATES.parse(written))
        .hasValueSatisfying(
            read -> {
              assertThat(read.getYear()).isBetween(TODAY.getYear() - 99, TODAY.getYear());
              assertThat(read.getYear() % 100).isEqualTo(date.getYear() % 100);
            });
  }

  @Property
  void aDayNumberOfExcelIsTheDayItShows(@ForAll("births") LocalDate date) {
    long serial = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), date);
    if (serial > 2_100) {
      assertThat(DATES.parse(serial + "")).contains(date);
      assertThat(DATES.parse(serial + ",5")).contains(date);
    }
  }

  @Property
  void whateverIsWrittenNothingButADateOrNothingComesOut(@ForAll String text) {
    assertThat(DATES.parse(text))
        .satisfies(read -> read.ifPresent(date -> assertThat(date).isNotNull()));
  }

  @Example
  void monthsHaveNamesInTwoLanguages() {
    var expected = LocalDate.of(1990, 8, 12);
    for (var written : List.of("12-ago-1990", "12 de agosto de 1990", "12 Aug 1990", "12/AGO/90")) {
      assertThat(DATES.parse(written)).as(written).contains(expected);
    }
  }

  @Example
  void aDayThatIsNotInTheCalendarIsNoDate() {
    for (var written :
        List.of("31/02/1990", "1990-13-01", "29/02/2023", "60", "1985", "", "12/25/1990")) {
      assertThat(DATES.parse(written)).as(written).isEmpty();
    }
  }

  @Example
  void aProfileMaySayThatTheMonthComesFirst() {
    assertThat(new Dates(DayOrder.MDY, TODAY).parse("12/25/1990"))
        .contains(LocalDate.of(1990, 12, 25));
  }

  @Provide
  Arbitrary<LocalDate> births() {
    return Arbitraries.integers().between(0, 43_000).map(days -> TODAY.minusDays(days));
  }

  @Provide
  Arbitrary<String> forms() {
    return Arbitraries.of(
        "yyyy-MM-dd",
        "yyyy/M/d",
        "dd/MM/yyyy",
        "d/M/yyyy",
        "dd-MM-yyyy",
        "d.M.yyyy",
        "yyyyMMdd",
        "yyyy-MM-dd'T'HH:mm:ss".substring(0, 10),
        "d MMM yyyy",
        "dd-MMM-yyyy");
  }
}
