package org.puente.distribution.console.support;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.remote.HttpPolicies.Content;
import org.puente.distribution.console.remote.WrittenPolicy.Cases;
import org.puente.distribution.console.remote.WrittenPolicy.Days;
import org.puente.distribution.console.remote.WrittenPolicy.GraceFor;
import org.puente.distribution.console.remote.WrittenPolicy.Rules;
import org.puente.distribution.console.remote.WrittenPolicy.Support;
import org.puente.events.http.Problem;

/** The rules as they are typed; what the form does not ask for stays as it was. */
record PolicyTyped(
    Integer basedOn,
    String reason,
    @Nullable Set<DayOfWeek> workingDays,
    String holidays,
    Integer graceHigh,
    Integer graceMedium,
    Integer graceLow,
    String furtherStages,
    Integer contactHigh,
    Integer contactMedium,
    Integer contactLow,
    Integer followHigh,
    Integer followMedium,
    Integer followLow,
    Integer confirmationDays,
    Integer attempts,
    Integer unassignedHigh,
    Integer unassignedMedium,
    Integer unassignedLow,
    Integer caseload,
    Integer contactsPerDay,
    Integer catchUp,
    Integer reportingHours,
    Integer protectionMonths,
    Integer protectionVisitDays,
    Integer reviewDays,
    Integer referralDays,
    Integer verifiedDays,
    @Nullable List<String> exceptionOf,
    @Nullable List<String> exceptionIn,
    @Nullable List<String> exceptionDays) {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;

  Content over(Content before) {
    Rules was = before.rules();
    return new Content(
        reason,
        new Rules(
            was.zone(),
            workingDays == null ? Set.of() : workingDays,
            days(holidays),
            new Days(graceHigh, graceMedium, graceLow),
            exceptions(),
            numbers(furtherStages, "policy-stages"),
            new Days(contactHigh, contactMedium, contactLow),
            was.reportingLag(),
            catchUp),
        new Support(
            new Days(followHigh, followMedium, followLow),
            confirmationDays,
            attempts,
            new Days(unassignedHigh, unassignedMedium, unassignedLow),
            caseload,
            contactsPerDay),
        new Cases(
            reportingHours,
            protectionMonths,
            protectionVisitDays,
            reviewDays,
            referralDays,
            verifiedDays));
  }

  private static Set<LocalDate> days(String typed) {
    var days = new TreeSet<LocalDate>();
    for (String each : typed.strip().split("[\\s,;]+")) {
      if (each.isEmpty()) {
        continue;
      }
      try {
        LocalDate day = LocalDate.parse(each);
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
          throw Problem.badRequest("policy-holiday", "Not of these years: " + each);
        }
        days.add(day);
      } catch (DateTimeParseException e) {
        throw Problem.badRequest("policy-holiday", "Not a date: " + each).with("value", each);
      }
    }
    return days;
  }

  private static List<Integer> numbers(String typed, String slug) {
    try {
      return Arrays.stream(typed.strip().split("[\\s,;/]+"))
          .filter(each -> !each.isEmpty())
          .map(Integer::valueOf)
          .toList();
    } catch (NumberFormatException e) {
      throw Problem.badRequest(slug, "Whole numbers of days, apart by commas.");
    }
  }

  /** A line without days is no exception. */
  private List<GraceFor> exceptions() {
    if (exceptionOf == null || exceptionIn == null || exceptionDays == null) {
      return List.of();
    }
    var all = new ArrayList<GraceFor>();
    int lines = Math.min(exceptionDays.size(), Math.min(exceptionOf.size(), exceptionIn.size()));
    for (int line = 0; line < lines; line++) {
      List<Integer> days = numbers(exceptionDays.get(line), "policy-exception");
      if (days.isEmpty()) {
        continue;
      }
      if (days.size() != 3) {
        throw Problem.badRequest("policy-exception", "Three numbers: high, medium, low.");
      }
      all.add(
          new GraceFor(
              programme(exceptionOf.get(line)),
              exceptionIn.get(line).isBlank() ? null : exceptionIn.get(line),
              new Days(days.get(0), days.get(1), days.get(2))));
    }
    return all;
  }

  private static @Nullable UUID programme(String typed) {
    try {
      return typed.isBlank() ? null : UUID.fromString(typed);
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest("policy-exception", "Not a programme.");
    }
  }
}
