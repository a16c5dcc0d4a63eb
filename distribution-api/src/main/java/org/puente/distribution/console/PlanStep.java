package org.puente.distribution.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.plans.PlanDetails;
import org.puente.distribution.plans.PlanDetails.Taken;

/**
 * A step of a plan's chain of hands, taken or still open.
 *
 * @param key names the step in the bundles
 * @param mark {@code done}, {@code now} or nothing for later
 */
record PlanStep(String key, String mark, @Nullable String user, @Nullable Instant at) {

  static List<PlanStep> of(PlanDetails plan) {
    var steps = new ArrayList<PlanStep>();
    for (Taken preparer : plan.preparers()) {
      steps.add(done("prepared", preparer));
    }
    if (plan.state().equals("DRAFT")) {
      steps.add(open("submit", true));
    }
    plan.approvals().forEach(approval -> steps.add(done("approved", approval)));
    Integer required = plan.requiredApprovals();
    int missing = required == null || !isUnderWay(plan) ? 0 : required - plan.approvals().size();
    for (int i = 0; i < missing; i++) {
      steps.add(open("approve", plan.state().equals("SUBMITTED") && i == 0));
    }
    Taken releaser = plan.releaser();
    if (releaser != null) {
      steps.add(done("released", releaser));
    } else if (isUnderWay(plan)) {
      steps.add(open("release", plan.state().equals("APPROVED")));
    }
    return List.copyOf(steps);
  }

  private static boolean isUnderWay(PlanDetails plan) {
    return !plan.state().equals("DISCARDED");
  }

  private static PlanStep done(String key, Taken taken) {
    return new PlanStep(key, "done", taken.user(), taken.at());
  }

  private static PlanStep open(String key, boolean now) {
    return new PlanStep(key, now ? "now" : "", null, null);
  }
}
