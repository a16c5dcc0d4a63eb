package org.puente.stabilization.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.puente.events.contract.Urgency.HIGH;
import static org.puente.events.contract.Urgency.LOW;
import static org.puente.events.contract.Urgency.MEDIUM;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.TransferPromised;
import org.puente.events.contract.Urgency;

class PolicyTest {

  private static final UUID PROGRAMME = UUID.fromString("00000000-0000-7000-8000-000000000001");

  /** A Thursday afternoon in Quito; the Friday after it is a holiday below. */
  private static final Instant THURSDAY = Instant.parse("2026-10-08T20:00:00Z");

  @Test
  void grace_is_counted_in_working_days_of_the_place() {
    Policy policy = policy(List.of());

    assertThat(threshold(policy, HIGH)).isEqualTo(THURSDAY);
    assertThat(threshold(policy, MEDIUM)).isEqualTo("2026-10-13T20:00:00Z");
    assertThat(threshold(policy, LOW)).isEqualTo("2026-10-14T20:00:00Z");
  }

  @Test
  void further_stages_are_counted_in_days_after_the_threshold() {
    assertThat(policy(List.of()).timetable(promised(HIGH)).stages())
        .containsExactly(
            THURSDAY, THURSDAY.plus(Duration.ofDays(7)), THURSDAY.plus(Duration.ofDays(15)));
  }

  @Test
  void no_policy_visits_a_protection_case_for_less_than_three_months() {
    assertThatIllegalArgumentException().isThrownBy(() -> new CaseRules(24, 2, 30, 30, 7, 90));
  }

  @Test
  void the_more_urgent_are_contacted_sooner() {
    Policy policy = policy(List.of());

    assertThat(policy.timetable(promised(HIGH)).firstContact()).isEqualTo(Duration.ofDays(1));
    assertThat(policy.timetable(promised(MEDIUM)).firstContact()).isEqualTo(Duration.ofDays(3));
    assertThat(policy.timetable(promised(LOW)).firstContact()).isEqualTo(Duration.ofDays(5));
  }

  @Test
  void the_most_specific_override_gives_the_grace() {
    ByUrgency anywhere = new ByUrgency(5, 5, 5);
    ByUrgency inTulcan = new ByUrgency(6, 6, 6);
    ByUrgency programme = new ByUrgency(7, 7, 7);
    ByUrgency programmeInTulcan = new ByUrgency(8, 8, 8);
    DelayRules rules =
        rules(
            List.of(
                new GraceOverride(PROGRAMME, "tulcan", programmeInTulcan),
                new GraceOverride(null, "tulcan", inTulcan),
                new GraceOverride(PROGRAMME, null, programme),
                new GraceOverride(UUID.randomUUID(), null, anywhere)));

    assertThat(rules.graceWorkingDays(PROGRAMME, "tulcan", HIGH)).isEqualTo(8);
    assertThat(rules.graceWorkingDays(PROGRAMME, "manta", HIGH)).isEqualTo(7);
    assertThat(rules.graceWorkingDays(UUID.randomUUID(), "tulcan", HIGH)).isEqualTo(6);
    assertThat(rules.graceWorkingDays(UUID.randomUUID(), "manta", MEDIUM)).isEqualTo(2);
  }

  @Test
  void the_slowest_fsp_decides_how_long_to_wait_for_its_report() {
    DelayRules rules = rules(List.of());

    assertThat(rules.reportingLag(List.of("BANK_A"))).isZero();
    assertThat(rules.reportingLag(List.of("BANK_A", "NEXT_MORNING"))).hasHours(14);
  }

  @Test
  void a_stage_that_does_not_come_after_the_one_before_is_refused() {
    DelayRules fine = rules(List.of());

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new DelayRules(
                    fine.zone(),
                    fine.workingDays(),
                    fine.holidays(),
                    fine.graceWorkingDays(),
                    fine.graceOverrides(),
                    List.of(7, 7),
                    fine.firstContactDays(),
                    fine.reportingLag(),
                    120));
  }

  private static Instant threshold(Policy policy, Urgency urgency) {
    return policy.timetable(promised(urgency)).threshold();
  }

  private static TransferPromised promised(Urgency urgency) {
    return new TransferPromised(
        UUID.randomUUID(),
        UUID.randomUUID(),
        PROGRAMME,
        1,
        THURSDAY,
        "tulcan",
        "es",
        urgency,
        List.of(),
        null,
        null);
  }

  private static final CaseRules CASES = new CaseRules(24, 3, 30, 30, 7, 90);

  private static final SupportRules SUPPORT =
      new SupportRules(new ByUrgency(1, 7, 14), 3, 3, new ByUrgency(1, 3, 3), 25, 12);

  private static Policy policy(List<GraceOverride> overrides) {
    return new Policy(1, THURSDAY, "a test", rules(overrides), SUPPORT, CASES);
  }

  private static DelayRules rules(List<GraceOverride> overrides) {
    return new DelayRules(
        ZoneId.of("America/Guayaquil"),
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
        Set.of(LocalDate.of(2026, 10, 9)),
        new ByUrgency(0, 2, 3),
        overrides,
        List.of(7, 15),
        new ByUrgency(1, 3, 5),
        Map.of("NEXT_MORNING", Duration.ofHours(14)),
        120);
  }
}
