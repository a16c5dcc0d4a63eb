package org.puente.distribution.plans.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.plans.PlanDetails;
import org.puente.distribution.plans.PlanList;
import org.puente.distribution.plans.PreparingPlan;
import org.puente.distribution.plans.Refusal;
import org.puente.distribution.plans.WorkSignal;
import org.puente.events.http.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What goes on in the background. Each call waits a while, as {@code Prefer} says (RFC 7240: {@code
 * respond-async} or {@code wait=5}), and answers 202 with a Location where the work still goes on;
 * the plan found there tells how far it is.
 */
@RestController
@RequestMapping("/api/v1/plans")
@PreAuthorize("hasRole('PROGRAMME_OFFICER')")
class PreparingController {

  private final PreparingPlan preparing;
  private final PlanList plans;
  private final WorkSignal signal;

  PreparingController(PreparingPlan preparing, PlanList plans, WorkSignal signal) {
    this.preparing = preparing;
    this.plans = plans;
    this.signal = signal;
  }

  record PlanRequest(@NotNull UUID programmeId, @Positive int cycle, @NotBlank String territory) {}

  /**
   * Prepares a plan: a transfer for each promise of that cycle and territory that no other plan
   * holds. 201 when the plan is there, 202 while it grows, 409 when there is none.
   */
  @PostMapping
  ResponseEntity<PlanDetails> create(
      @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
      @Valid @RequestBody PlanRequest request) {
    return answer(begun(request), prefer, HttpStatus.CREATED);
  }

  private UUID begun(PlanRequest request) {
    try {
      return preparing
          .create(
              new PreparingPlan.Wanted(request.programmeId(), request.cycle(), request.territory()),
              PlanStepController.caller())
          .orElseThrow(() -> Problem.notFound("There is no such programme."));
    } catch (PreparingPlan.NothingToPlan e) {
      Problem refused = PlanStepController.refused(e.why());
      throw e.begun().map(id -> refused.with("plan", id)).orElse(refused);
    } catch (DuplicateKeyException e) {
      throw PlanStepController.refused(Refusal.BEING_PREPARED);
    } catch (PermissionDeniedDataAccessException e) {
      throw Problem.forbidden();
    }
  }

  /**
   * Freezes the plan's rows and computes the digest that approvals bind to. Only for a draft. 200
   * when it is frozen, 202 while that goes on.
   */
  @PostMapping("/{id}/submit")
  ResponseEntity<PlanDetails> submit(
      @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
      @PathVariable UUID id) {
    PlanStepController.taken(preparing.submit(id, PlanStepController.caller()));
    return answer(id, prefer, HttpStatus.OK);
  }

  private ResponseEntity<PlanDetails> answer(
      UUID id, @Nullable String prefer, HttpStatus whenDone) {
    signal.await(id, Patience.of(prefer));
    PlanDetails plan = plans.find(id).orElseThrow(PlanController::noPlan);
    if (plan.work() != null && plan.work().refusal() != null) {
      throw PlanStepController.refused(plan.work().refusal());
    }
    return ResponseEntity.status(plan.busy() ? HttpStatus.ACCEPTED : whenDone)
        .location(URI.create("/api/v1/plans/" + id))
        .body(plan);
  }
}
