package org.puente.distribution.plans.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.plans.FindingKind;
import org.puente.distribution.plans.PlanDetails;
import org.puente.distribution.plans.PlanList;
import org.puente.distribution.plans.PlanReview;
import org.puente.distribution.plans.ReviewingPlan;
import org.puente.distribution.plans.TransferLine;
import org.puente.distribution.plans.TransferList;
import org.puente.distribution.plans.TransferQuery;
import org.puente.distribution.plans.TransferStatus;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.http.Cursor;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.puente.events.http.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PlanController {

  static final String READERS =
      "hasAnyRole('PROGRAMME_OFFICER','FINANCE_OFFICER','COORDINATOR','AUDITOR')";

  private final PlanList plans;
  private final TransferList transfers;
  private final ReviewingPlan reviewing;

  PlanController(PlanList plans, TransferList transfers, ReviewingPlan reviewing) {
    this.plans = plans;
    this.transfers = transfers;
    this.reviewing = reviewing;
  }

  /** What the list of transfers is narrowed down to. */
  record Narrowed(
      TransferStatus.@Nullable State state, @Nullable String q, TransferQuery.@Nullable Sort sort) {

    /** Who may read no names may not ask for somebody either. */
    @Nullable String words() {
      if (q != null && !seesSmallCells(Caller.current())) {
        throw Problem.forbidden();
      }
      return q;
    }

    TransferQuery.Sort order() {
      return sort == null ? TransferQuery.Sort.PLAN : sort;
    }
  }

  /** Plans, newest first, with totals and who took which part. */
  @GetMapping("/api/v1/plans")
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
  @GetMapping("/api/v1/plans/{id}")
  @PreAuthorize(READERS)
  PlanDetails one(@PathVariable UUID id) {
    return plans.find(id).orElseThrow(PlanController::noPlan);
  }

  /** What there is to know before signing; donors and auditors see no cell under five people. */
  @GetMapping("/api/v1/plans/{id}/review")
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER','FINANCE_OFFICER','COORDINATOR','AUDITOR','DONOR')")
  PlanReview review(@PathVariable UUID id) {
    PlanReview review = reviewing.of(id).orElseThrow(PlanController::noPlan);
    return seesSmallCells(Caller.current()) ? review : review.suppressed();
  }

  private static boolean seesSmallCells(Caller caller) {
    return caller.is(Role.PROGRAMME_OFFICER)
        || caller.is(Role.FINANCE_OFFICER)
        || caller.is(Role.COORDINATOR);
  }

  /**
   * A plan's transfers.
   *
   * @param finding only those with this finding, in the review's order
   */
  @GetMapping("/api/v1/plans/{id}/transfers")
  @PreAuthorize(READERS)
  Page<TransferLine> transfers(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable FindingKind finding,
      Narrowed to,
      PageRequest request) {
    if (plans.header(id).isEmpty()) {
      throw noPlan();
    }
    return transfers.page(
        new TransferQuery(id, null, null, to.state(), finding, to.words(), to.order()), request);
  }

  /** Transfers of all plans. */
  @GetMapping("/api/v1/transfers")
  @PreAuthorize(READERS)
  Page<TransferLine> transfers(
      @RequestParam(required = false) @Nullable UUID programmeId,
      @RequestParam(required = false) @Nullable String territory,
      Narrowed to,
      PageRequest request) {
    return transfers.page(
        new TransferQuery(null, programmeId, territory, to.state(), null, to.words(), to.order()),
        request);
  }

  static Problem noPlan() {
    return Problem.notFound("There is no such plan.");
  }
}
