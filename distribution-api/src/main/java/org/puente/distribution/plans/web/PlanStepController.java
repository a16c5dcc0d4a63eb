package org.puente.distribution.plans.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.plans.ApprovingPlan;
import org.puente.distribution.plans.Decision;
import org.puente.distribution.plans.Digest;
import org.puente.distribution.plans.DiscardingPlan;
import org.puente.distribution.plans.PlanDetails;
import org.puente.distribution.plans.PlanList;
import org.puente.distribution.plans.Plans;
import org.puente.distribution.plans.Refusal;
import org.puente.distribution.plans.ReleasingPlan;
import org.puente.events.access.Caller;
import org.puente.events.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/plans/{id}")
class PlanStepController {

  private final ApprovingPlan approving;
  private final ReleasingPlan releasing;
  private final DiscardingPlan discarding;
  private final PlanList plans;

  PlanStepController(
      ApprovingPlan approving, ReleasingPlan releasing, DiscardingPlan discarding, PlanList plans) {
    this.approving = approving;
    this.releasing = releasing;
    this.discarding = discarding;
    this.plans = plans;
  }

  record ApprovalRequest(@NotBlank @Pattern(regexp = "[0-9a-f]{64}") String digest) {}

  record Remark(@NotBlank @Size(max = 1_000) String reason) {}

  /**
   * Approves exactly the content of that digest, in the caller's name. 409 when it is another, or
   * when the caller took another part in the plan; 403 {@code confirmation-needed} without a second
   * factor that is two minutes old at most.
   */
  @PostMapping("/approve")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  PlanDetails approve(
      @PathVariable UUID id, @Valid @RequestBody ApprovalRequest request, Confirmed confirmed) {
    return after(id, approving.approve(id, Digest.ofHex(request.digest()), caller(), confirmed));
  }

  /** Sends the plan back to its preparers with observations; approvals so far are void. */
  @PostMapping("/send-back")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  PlanDetails sendBack(@PathVariable UUID id, @Valid @RequestBody Remark remark) {
    return after(id, approving.sendBack(id, remark.reason(), caller()));
  }

  /** Gives the plan up before its release; its promises are free for another plan. */
  @PostMapping("/discard")
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER','FINANCE_OFFICER')")
  PlanDetails discard(@PathVariable UUID id, @Valid @RequestBody Remark remark) {
    return after(id, discarding.discard(id, remark.reason(), caller()));
  }

  /**
   * Starts the release by somebody who took no other part: 202, and progress is on the plan. 409
   * above the float that the FSP has confirmed, or {@code no-agreement}; 403 {@code
   * confirmation-needed} as for approving.
   */
  @PostMapping("/release")
  @PreAuthorize("hasAnyRole('FINANCE_OFFICER','COORDINATOR')")
  @ResponseStatus(HttpStatus.ACCEPTED)
  PlanDetails release(@PathVariable UUID id, Confirmed confirmed) {
    return after(id, releasing.release(id, caller(), confirmed));
  }

  private PlanDetails after(UUID id, Optional<Decision> decision) {
    taken(decision);
    return plans.find(id).orElseThrow(PlanController::noPlan);
  }

  static void taken(Optional<Decision> decision) {
    if (decision.orElseThrow(PlanController::noPlan) instanceof Decision.Refused(Refusal why)) {
      throw refused(why);
    }
  }

  static Plans.Person caller() {
    Caller caller = Caller.current();
    return new Plans.Person(caller.userId(), caller.username());
  }

  static Problem refused(Refusal why) {
    return Problem.conflict(why.slug(), why.sentence());
  }
}
