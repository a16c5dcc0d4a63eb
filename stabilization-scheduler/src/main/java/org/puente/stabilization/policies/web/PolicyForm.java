package org.puente.stabilization.policies.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.http.Problem;
import org.puente.stabilization.policies.ByUrgency;
import org.puente.stabilization.policies.CaseRules;
import org.puente.stabilization.policies.DelayRules;
import org.puente.stabilization.policies.GraceOverride;
import org.puente.stabilization.policies.PolicyDraft.Content;
import org.puente.stabilization.policies.SupportRules;

/**
 * A policy as somebody writes it.
 *
 * @param basedOn the version that they had before them
 */
record PolicyForm(
    int basedOn,
    @NotBlank @Size(max = 1000) String reason,
    @NotNull @Valid Rules rules,
    @NotNull @Valid Support support,
    @NotNull @Valid Cases cases) {

  Content content() {
    return new Content(reason.strip(), rules.read(), support.read(), cases.read());
  }

  /** A number for each tier. */
  record Days(
      @NotNull @Min(0) @Max(365) Integer high,
      @NotNull @Min(0) @Max(365) Integer medium,
      @NotNull @Min(0) @Max(365) Integer low) {

    ByUrgency read() {
      return new ByUrgency(high, medium, low);
    }
  }

  /** Another grace for a programme, a place, or both. */
  record GraceFor(
      @Nullable UUID programmeId,
      @Nullable @Pattern(regexp = "[a-z0-9-]{2,40}") String territory,
      @NotNull @Valid Days graceWorkingDays) {}

  /** What a policy decides about waiting. */
  record Rules(
      @NotNull ZoneId zone,
      @NotEmpty Set<DayOfWeek> workingDays,
      @NotNull @Size(max = 400) Set<LocalDate> holidays,
      @NotNull @Valid Days graceWorkingDays,
      @NotNull @Size(max = 200) List<@Valid GraceFor> graceOverrides,
      @NotNull @Size(max = 6) List<@NotNull @Min(1) @Max(365) Integer> furtherStagesAfterDays,
      @NotNull @Valid Days firstContactDays,
      @NotNull @Size(max = 100) Map<String, Duration> reportingLag,
      @NotNull @Min(1) @Max(100_000) Integer catchUpPerTerritoryAndHour) {

    DelayRules read() {
      refuseDisorder();
      return new DelayRules(
          zone,
          workingDays,
          holidays,
          graceWorkingDays.read(),
          graceOverrides.stream()
              .map(
                  each ->
                      new GraceOverride(
                          each.programmeId, each.territory, each.graceWorkingDays.read()))
              .toList(),
          furtherStagesAfterDays,
          firstContactDays.read(),
          reportingLag,
          catchUpPerTerritoryAndHour);
    }

    private void refuseDisorder() {
      for (int stage = 1; stage < furtherStagesAfterDays.size(); stage++) {
        if (furtherStagesAfterDays.get(stage) <= furtherStagesAfterDays.get(stage - 1)) {
          throw Problem.unprocessable(
              "stages-ascend", "Each further stage comes after the one before it.");
        }
      }
      if (graceOverrides.stream().anyMatch(o -> o.programmeId == null && o.territory == null)) {
        throw Problem.unprocessable(
            "exception-of-nothing", "An exception names a programme, a place or both.");
      }
      if (reportingLag.values().stream().anyMatch(lag -> lag.isNegative() || lag.toDays() > 14)) {
        throw Problem.unprocessable("reporting-lag", "An FSP reports after none to fourteen days.");
      }
    }
  }

  /** What a policy decides about standing by. */
  record Support(
      @NotNull @Valid Days followUpDays,
      @NotNull @Min(0) @Max(60) Integer confirmationDays,
      @NotNull @Min(1) @Max(20) Integer attemptsBeforeUnreachable,
      @NotNull @Valid Days unassignedHours,
      @NotNull @Min(1) @Max(200) Integer caseload,
      @NotNull @Min(1) @Max(50) Integer contactsPerDay) {

    SupportRules read() {
      return new SupportRules(
          followUpDays.read(),
          confirmationDays,
          attemptsBeforeUnreachable,
          unassignedHours.read(),
          caseload,
          contactsPerDay);
    }
  }

  /** What a policy decides about children and protection. */
  record Cases(
      @NotNull @Min(1) @Max(720) Integer reportingHours,
      @NotNull @Min(3) @Max(60) Integer protectionMonths,
      @NotNull @Min(1) @Max(180) Integer protectionVisitDays,
      @NotNull @Min(1) @Max(365) Integer reviewDays,
      @NotNull @Min(1) @Max(180) Integer referralDays,
      @NotNull @Min(1) @Max(730) Integer verifiedDays) {

    CaseRules read() {
      return new CaseRules(
          reportingHours,
          protectionMonths,
          protectionVisitDays,
          reviewDays,
          referralDays,
          verifiedDays);
    }
  }
}
