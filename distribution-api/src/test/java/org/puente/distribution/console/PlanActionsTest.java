package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.puente.distribution.plans.PlanDetails;
import org.puente.distribution.plans.PlanDetails.Progress;
import org.puente.distribution.plans.PlanDetails.Taken;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.puente.events.contract.Money;

class PlanActionsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

  private final Caller ana = caller("ana", Role.PROGRAMME_OFFICER);
  private final Caller flor = caller("flor", Role.FINANCE_OFFICER);
  private final Caller fabian = caller("fabian", Role.FINANCE_OFFICER);
  private final Caller rita = caller("rita", Role.COORDINATOR);

  @Test
  void aDraftIsSubmittedByAProgrammeOfficer() {
    var plan = plan("DRAFT", List.of("ana"), List.of(), null);

    assertThat(PlanActions.of(plan, ana).submit()).isTrue();
    assertThat(PlanActions.of(plan, flor).submit()).isFalse();
    assertThat(PlanActions.of(plan, flor).whyNot()).isEqualTo("plan.why.draft");
  }

  @Test
  void whoPreparedOrApprovedIsToldWhySomebodyElseMustApprove() {
    var plan = plan("SUBMITTED", List.of("ana"), List.of("flor"), null);

    assertThat(PlanActions.of(plan, fabian).approve()).isTrue();
    assertThat(PlanActions.of(plan, fabian).sendBack()).isTrue();
    assertThat(PlanActions.of(plan, ana).whyNot()).isEqualTo("plan.why.prepared");
    assertThat(PlanActions.of(plan, flor).whyNot()).isEqualTo("plan.why.approved");
    assertThat(PlanActions.of(plan, rita).whyNot()).isEqualTo("plan.why.finance");
    assertThat(PlanActions.of(plan, rita).approve()).isFalse();
  }

  @Test
  void whoHadNoOtherPartReleases() {
    var plan = plan("APPROVED", List.of("ana"), List.of("flor", "fabian"), null);

    assertThat(PlanActions.of(plan, rita).release()).isTrue();
    assertThat(PlanActions.of(plan, flor).release()).isFalse();
    assertThat(PlanActions.of(plan, flor).whyNot()).isEqualTo("plan.why.release.approved");
    assertThat(PlanActions.of(plan, ana).whyNot()).isEqualTo("plan.why.release.prepared");
    assertThat(PlanActions.of(plan, caller("alba", Role.AUDITOR)).whyNot())
        .isEqualTo("plan.why.release");
  }

  @Test
  void nothingIsLeftToDoWithAReleasedPlan() {
    var plan = plan("RELEASED", List.of("ana"), List.of("flor", "fabian"), "rita");

    for (Caller caller : List.of(ana, flor, fabian, rita)) {
      assertThat(PlanActions.of(plan, caller))
          .isEqualTo(new PlanActions(false, false, false, false, false, null));
    }
  }

  @Test
  void theChainShowsWhoseHandsAreMissing() {
    var plan = plan("SUBMITTED", List.of("ana"), List.of("flor"), null);

    assertThat(PlanStep.of(plan))
        .extracting(PlanStep::key, PlanStep::mark)
        .containsExactly(
            tuple("prepared", "done"),
            tuple("approved", "done"),
            tuple("approve", "now"),
            tuple("release", ""));
  }

  private static PlanDetails plan(
      String state, List<String> preparers, List<String> approvers, @Nullable String releaser) {
    return new PlanDetails(
        UUID.randomUUID(),
        UUID.randomUUID(),
        "tulcan",
        1,
        state,
        110,
        Money.of("17200.00", "USD"),
        List.of("BANK_A"),
        null,
        2,
        taken(preparers.toArray(String[]::new)),
        taken(approvers.toArray(String[]::new)),
        releaser == null ? null : new Taken(releaser, NOW),
        new Progress(0, 0, 110),
        List.of(),
        null,
        null,
        NOW,
        null,
        null,
        null,
        null,
        null);
  }

  private static List<Taken> taken(String... users) {
    return Arrays.stream(users).map(user -> new Taken(user, NOW)).toList();
  }

  private static Caller caller(String name, Role role) {
    return new Caller(UUID.randomUUID(), name, Set.of(Grant.everywhere(role)));
  }
}
