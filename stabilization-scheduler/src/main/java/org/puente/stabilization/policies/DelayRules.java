package org.puente.stabilization.policies;

import static java.util.Comparator.comparingInt;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.puente.events.contract.Urgency;

/**
 * What a policy decides about waiting.
 *
 * @param furtherStagesAfterDays ascending days of the calendar after the threshold
 * @param firstContactDays days of the calendar after a task was raised
 * @param reportingLag per FSP code, how late it reports a withdrawal; an FSP not named reports at
 *     once
 * @param catchUpPerTerritoryAndHour tasks that are not urgent and raised in one territory and hour
 *     while an outage is caught up with; at least 1 (ADR 52)
 */
public record DelayRules(
    ZoneId zone,
    Set<DayOfWeek> workingDays,
    Set<LocalDate> holidays,
    ByUrgency graceWorkingDays,
    List<GraceOverride> graceOverrides,
    List<Integer> furtherStagesAfterDays,
    ByUrgency firstContactDays,
    Map<String, Duration> reportingLag,
    int catchUpPerTerritoryAndHour) {

  public DelayRules {
    workingDays = Set.copyOf(workingDays);
    holidays = Set.copyOf(holidays);
    graceOverrides = List.copyOf(graceOverrides);
    furtherStagesAfterDays = List.copyOf(furtherStagesAfterDays);
    reportingLag = Map.copyOf(reportingLag);
    if (catchUpPerTerritoryAndHour < 1) {
      throw new IllegalArgumentException("Whoever is held back must come at last");
    }
    int previous = 0;
    for (int days : furtherStagesAfterDays) {
      if (days <= previous) {
        throw new IllegalArgumentException("Each further stage comes after the one before");
      }
      previous = days;
    }
  }

  public WorkingCalendar calendar() {
    return new WorkingCalendar(zone, workingDays, holidays);
  }

  public int graceWorkingDays(UUID programmeId, String territory, Urgency urgency) {
    return graceOverrides.stream()
        .filter(override -> override.covers(programmeId, territory))
        .max(comparingInt(GraceOverride::precedence))
        .map(GraceOverride::graceWorkingDays)
        .orElse(graceWorkingDays)
        .of(urgency);
  }

  /** The threshold of such a promise, then each further stage. */
  public List<Instant> stages(Instant dueAt, UUID programmeId, String territory, Urgency urgency) {
    WorkingCalendar calendar = calendar();
    Instant threshold =
        calendar.plusWorkingDays(dueAt, graceWorkingDays(programmeId, territory, urgency));
    return Stream.concat(
            Stream.of(threshold),
            furtherStagesAfterDays.stream().map(days -> calendar.plusDays(threshold, days)))
        .toList();
  }

  /** How long to wait for the slowest of these FSPs to report. */
  public Duration reportingLag(Collection<String> fsps) {
    return fsps.stream()
        .map(fsp -> reportingLag.getOrDefault(fsp, Duration.ZERO))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }
}
