package org.puente.distribution.console.remote;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version of the rules of stabilization-scheduler. */
public record WrittenPolicy(
    int version, Instant activeFrom, String reason, Rules rules, Support support, Cases cases) {

  /** A number for each tier. */
  public record Days(int high, int medium, int low) {}

  /** Another grace for a programme, a place, or both. */
  public record GraceFor(
      @Nullable UUID programmeId, @Nullable String territory, Days graceWorkingDays) {}

  /** About waiting. */
  public record Rules(
      String zone,
      Set<DayOfWeek> workingDays,
      Set<LocalDate> holidays,
      Days graceWorkingDays,
      List<GraceFor> graceOverrides,
      List<Integer> furtherStagesAfterDays,
      Days firstContactDays,
      Map<String, Duration> reportingLag,
      int catchUpPerTerritoryAndHour) {}

  /** About standing by. */
  public record Support(
      Days followUpDays,
      int confirmationDays,
      int attemptsBeforeUnreachable,
      Days unassignedHours,
      int caseload,
      int contactsPerDay) {}

  /** About children, protection and referrals. */
  public record Cases(
      int reportingHours,
      int protectionMonths,
      int protectionVisitDays,
      int reviewDays,
      int referralDays,
      int verifiedDays) {}
}
