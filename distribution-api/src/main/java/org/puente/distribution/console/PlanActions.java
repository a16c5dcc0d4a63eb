package org.puente.distribution.console;

import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.FINANCE_OFFICER;
import static org.puente.events.access.Role.PROGRAMME_OFFICER;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.plans.PlanDetails;
import org.puente.distribution.plans.PlanDetails.Taken;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;

/**
 * What somebody may do with a plan as it stands, and the sentence that says why they may not take
 * the next step. It decides what a page offers; the plan itself decides what happens.
 *
 * @param whyNot a key of the bundles; null when the caller may take the next step, or none is left
 */
record PlanActions(
    boolean submit,
    boolean approve,
    boolean sendBack,
    boolean discard,
    boolean release,
    @Nullable String whyNot) {

  private static final Set<String> BEFORE_RELEASE = Set.of("DRAFT", "SUBMITTED", "APPROVED");

  static PlanActions of(PlanDetails plan, Caller caller) {
    if (plan.busy()) {
      return new PlanActions(
          false, false, false, has(caller, PROGRAMME_OFFICER, FINANCE_OFFICER), false, null);
    }
    String why = whyNotNext(plan, caller);
    boolean next = why == null;
    boolean prepared = took(plan.preparers(), caller);
    return new PlanActions(
        next && plan.state().equals("DRAFT"),
        next && plan.state().equals("SUBMITTED"),
        caller.is(FINANCE_OFFICER)
            && !prepared
            && Set.of("SUBMITTED", "APPROVED").contains(plan.state()),
        has(caller, PROGRAMME_OFFICER, FINANCE_OFFICER) && BEFORE_RELEASE.contains(plan.state()),
        next && plan.state().equals("APPROVED"),
        why);
  }

  /**
   * Without the next step, where there was one: their deputy, or whom they stand in for, took part.
   */
  PlanActions besideDeputy() {
    return submit || approve || release
        ? new PlanActions(false, false, sendBack, discard, false, "plan.why.deputy")
        : this;
  }

  private static @Nullable String whyNotNext(PlanDetails plan, Caller caller) {
    return switch (plan.state()) {
      case "DRAFT" -> caller.is(PROGRAMME_OFFICER) ? null : "plan.why.draft";
      case "SUBMITTED" -> whyNotApprove(plan, caller);
      case "APPROVED" -> whyNotRelease(plan, caller);
      default -> null;
    };
  }

  private static @Nullable String whyNotApprove(PlanDetails plan, Caller caller) {
    if (took(plan.preparers(), caller)) {
      return "plan.why.prepared";
    }
    if (took(plan.approvals(), caller)) {
      return "plan.why.approved";
    }
    return caller.is(FINANCE_OFFICER) ? null : "plan.why.finance";
  }

  private static @Nullable String whyNotRelease(PlanDetails plan, Caller caller) {
    if (took(plan.preparers(), caller)) {
      return "plan.why.release.prepared";
    }
    if (took(plan.approvals(), caller)) {
      return "plan.why.release.approved";
    }
    return has(caller, FINANCE_OFFICER, COORDINATOR) ? null : "plan.why.release";
  }

  private static boolean took(List<Taken> part, Caller caller) {
    return part.stream().anyMatch(taken -> taken.user().equals(caller.username()));
  }

  private static boolean has(Caller caller, Role one, Role other) {
    return caller.is(one) || caller.is(other);
  }
}
