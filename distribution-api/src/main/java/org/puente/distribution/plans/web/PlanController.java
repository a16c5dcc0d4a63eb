package org.puente.distribution.plans.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.plans.ApprovingPlan;
import org.puente.distribution.plans.Decision;
import org.puente.distribution.plans.Digest;
import org.puente.distribution.plans.PlanDetails;
import org.puente.distribution.plans.PlanList;
import org.puente.distribution.plans.Plans;
import org.puente.distribution.plans.PreparingPlan;
import org.puente.distribution.plans.Refusal;
import org.puente.distribution.plans.ReleasingPlan;
import org.puente.distribution.plans.TransferLine;
import org.puente.events.access.Caller;
import org.puente.events.http.Cursor;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.puente.events.http.Problem;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/plans")
class PlanController {

  private static final String READERS =
      "hasAnyRole('PROGRAMME_OFFICER','FINANCE_OFFICER','COORDINATOR','AUDITOR')";

  private final PreparingPlan preparing;
  private final ApprovingPlan approving;
  private final ReleasingPlan releasing;
  private final PlanList plans;

  PlanController(
      PreparingPlan preparing, ApprovingPlan approving, ReleasingPlan releasing, PlanList plans) {
    this.preparing = preparing;
    this.approving = approving;
    this.releasing = releasing;
    this.plans = plans;
  }

  record PlanRequest(@NotNull UUID programmeId, @Positive int cycle, @NotBlank String territory) {}

  record ApprovalRequest(@NotBlank @Pattern(regexp = "[0-9a-f]{64}") String digest) {}

  record Remark(@NotBlank @Size(max = 1_000) String reason) {}

  /**
   * Prepares a plan: a transfer for each promise of that cycle and territory that no other plan
   * holds. 409 when there is none, or the money does not suffice.
   */
  @PostMapping
  @PreAuthorize("hasRole('PROGRAMME_OFFICER')")
  ResponseEntity<PlanDetails> create(@Valid @RequestBody PlanRequest request) {
    try {
      UUID id =
          preparing
              .create(
                  new PreparingPlan.Wanted(
                      request.programmeId(), request.cycle(), request.territory()),
                  caller())
              .orElseThrow(() -> Problem.notFound("There is no such programme."));
      return ResponseEntity.created(URI.create("/api/v1/plans/" + id)).body(one(id));
    } catch (PreparingPlan.NothingToPlan e) {
      throw refused(e.why());
    } catch (PermissionDeniedDataAccessException e) {
      throw Problem.forbidden();
    }
  }

  /** Plans, newest first, with totals and who took which part. */
  @GetMapping
  @PreAuthorize(READERS)
  Page<PlanDetails> list(
      @RequestParam(required = false) @Nullable UUID programmeId,
      @RequestParam(required = false) @Nullable String state,
      PageRequest request) {
    return Page.of(
        plans.page(
            programmeId,
            state,
            request.cursor().map(cursor -> cursor.uuid(0)).orElse(null),
            request.fetch()),
        request,
        plan -> Cursor.of(plan.id()));
  }

  /** One plan, with the digest that an approval signs. */
  @GetMapping("/{id}")
  @PreAuthorize(READERS)
  PlanDetails one(@PathVariable UUID id) {
    return plans.find(id).orElseThrow(PlanController::noPlan);
  }

  /** The plan's transfers in the order of their ids, with amount, FSP, due date and state. */
  @GetMapping("/{id}/transfers")
  @PreAuthorize(READERS)
  Page<TransferLine> transfers(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String state,
      PageRequest request) {
    one(id);
    return Page.of(
        plans.transfers(
            id,
            state,
            request.cursor().map(cursor -> cursor.uuid(0)).orElse(null),
            request.fetch()),
        request,
        transfer -> Cursor.of(transfer.id()));
  }

  /** Freezes the plan's rows and computes the digest that approvals bind to. Only for a draft. */
  @PostMapping("/{id}/submit")
  @PreAuthorize("hasRole('PROGRAMME_OFFICER')")
  PlanDetails submit(@PathVariable UUID id) {
    return after(id, preparing.submit(id, caller()));
  }

  /**
   * Approves exactly the content of that digest, in the caller's name. 409 when it is another, or
   * when the caller took another part in the plan; 403 {@code confirmation-needed} without a second
   * factor that is two minutes old at most.
   */
  @PostMapping("/{id}/approve")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  PlanDetails approve(
      @PathVariable UUID id, @Valid @RequestBody ApprovalRequest request, Confirmed confirmed) {
    return after(id, approving.approve(id, Digest.ofHex(request.digest()), caller(), confirmed));
  }

  /** Sends the plan back to its preparers with observations; approvals so far are void. */
  @PostMapping("/{id}/send-back")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  PlanDetails sendBack(@PathVariable UUID id, @Valid @RequestBody Remark remark) {
    return after(id, approving.sendBack(id, remark.reason(), caller()));
  }

  /** Gives the plan up before its release; its promises are free for another plan. */
  @PostMapping("/{id}/discard")
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER','FINANCE_OFFICER')")
  PlanDetails discard(@PathVariable UUID id, @Valid @RequestBody Remark remark) {
    return after(id, preparing.discard(id, remark.reason(), caller()));
  }

  /**
   * Starts the release by somebody who took no other part: 202, and progress is on the plan. 409
   * above the float that the FSP has confirmed; 403 {@code confirmation-needed} as for approving.
   */
  @PostMapping("/{id}/release")
  @PreAuthorize("hasAnyRole('FINANCE_OFFICER','COORDINATOR')")
  @ResponseStatus(HttpStatus.ACCEPTED)
  PlanDetails release(@PathVariable UUID id, Confirmed confirmed) {
    return after(id, releasing.release(id, caller(), confirmed));
  }

  private PlanDetails after(UUID id, Optional<Decision> decision) {
    return switch (decision.orElseThrow(PlanController::noPlan)) {
      case Decision.Moved _ -> one(id);
      case Decision.Refused(Refusal why) -> throw refused(why);
    };
  }

  static Plans.Person caller() {
    Caller caller = Caller.current();
    return new Plans.Person(caller.userId(), caller.username());
  }

  private static Problem noPlan() {
    return Problem.notFound("There is no such plan.");
  }

  static Problem refused(Refusal why) {
    return Problem.conflict(why.slug(), why.sentence());
  }
}
