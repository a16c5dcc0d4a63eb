package org.puente.distribution.plans.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.puente.distribution.people.People;
import org.puente.distribution.plans.PayingUrgently;
import org.puente.distribution.plans.PlanDetails;
import org.puente.distribution.plans.PlanList;
import org.puente.distribution.plans.PreparingPlan.NothingToPlan;
import org.puente.distribution.plans.UrgentPayments;
import org.puente.events.http.Problem;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasRole('PROGRAMME_OFFICER')")
class UrgentController {

  private final PayingUrgently paying;
  private final UrgentPayments urgent;
  private final PlanList plans;
  private final People people;

  UrgentController(PayingUrgently paying, UrgentPayments urgent, PlanList plans, People people) {
    this.paying = paying;
    this.urgent = urgent;
    this.plans = plans;
    this.people = people;
  }

  record UrgentRequest(@NotNull UUID promiseId, UrgentPayments.@NotNull Reason reason) {}

  /** What is owed to somebody's household, and which plan holds it already. */
  @GetMapping("/api/v1/people/{id}/owed")
  List<UrgentPayments.Owed> owed(@PathVariable UUID id) {
    return people
        .find(id)
        .map(person -> urgent.owed(person.id()))
        .orElseThrow(() -> Problem.notFound("There is no such person."));
  }

  /**
   * A draft of one transfer for a promise that can't wait. 409 {@code already-planned} names the
   * plan that holds it; whoever asks twice gets the plan that they have.
   */
  @PostMapping("/api/v1/plans/urgent")
  @ResponseStatus(HttpStatus.CREATED)
  PlanDetails pay(@Valid @RequestBody UrgentRequest request) {
    try {
      UUID plan =
          paying
              .pay(request.promiseId(), request.reason(), PlanStepController.caller())
              .orElseThrow(() -> Problem.notFound("There is no such promise."));
      return plans.find(plan).orElseThrow(PlanController::noPlan);
    } catch (NothingToPlan e) {
      Problem refused = PlanStepController.refused(e.why());
      throw e.begun().map(id -> refused.with("plan", id)).orElse(refused);
    } catch (PermissionDeniedDataAccessException e) {
      throw Problem.forbidden();
    }
  }
}
