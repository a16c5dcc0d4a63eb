package org.puente.distribution.plans.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.plans.Refusal;
import org.puente.distribution.plans.Stopping.Wish;
import org.puente.distribution.plans.StoppingTransfer;
import org.puente.distribution.plans.Stops;
import org.puente.distribution.plans.TransferLine;
import org.puente.distribution.plans.TransferList;
import org.puente.distribution.plans.TransferStatus;
import org.puente.events.http.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/transfers/{id}")
class TransferController {

  private static final String MAY_STOP =
      "hasAnyRole('PROGRAMME_OFFICER','FINANCE_OFFICER','COORDINATOR')";

  private final StoppingTransfer stopping;
  private final TransferList transfers;

  TransferController(StoppingTransfer stopping, TransferList transfers) {
    this.stopping = stopping;
    this.transfers = transfers;
  }

  record Remark(@NotBlank @Size(max = 1_000) String reason) {}

  /** {@code REQUESTED} means that the payment side has yet to answer. */
  record StopView(TransferStatus.State state, String effect) {}

  /** One transfer, with its state and what was withdrawn. */
  @GetMapping
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER','FINANCE_OFFICER','COORDINATOR','AUDITOR')")
  TransferLine one(@PathVariable UUID id) {
    return transfers.find(id).orElseThrow(TransferController::noTransfer);
  }

  /**
   * Holds the transfer: at once before its release, afterwards as a request that the payment side
   * answers.
   */
  @PostMapping("/hold")
  @PreAuthorize(MAY_STOP)
  StopView hold(@PathVariable UUID id, @Valid @RequestBody Remark remark) {
    return ask(id, Wish.HOLD, remark);
  }

  /**
   * Cancels the transfer: at once before its release, afterwards as a request that is refused where
   * cash is out.
   */
  @PostMapping("/cancel")
  @PreAuthorize(MAY_STOP)
  StopView cancel(@PathVariable UUID id, @Valid @RequestBody Remark remark) {
    return ask(id, Wish.CANCEL, remark);
  }

  /** Lets a held transfer go on. */
  @PostMapping("/resume")
  @PreAuthorize(MAY_STOP)
  StopView resume(
      @PathVariable UUID id, @Valid @RequestBody(required = false) @Nullable Remark remark) {
    return ask(id, Wish.RESUME, remark == null ? new Remark("-") : remark);
  }

  private StopView ask(UUID id, Wish wish, Remark remark) {
    return switch (stopping
        .ask(id, new Stops.Request(wish, remark.reason(), PlanStepController.caller()))
        .orElseThrow(TransferController::noTransfer)) {
      case StoppingTransfer.Outcome.Done(TransferStatus.State state, boolean immediate) ->
          new StopView(state, immediate ? "IMMEDIATE" : "REQUESTED");
      case StoppingTransfer.Outcome.Refused(Refusal why) -> throw PlanStepController.refused(why);
    };
  }

  private static Problem noTransfer() {
    return Problem.notFound("There is no such transfer.");
  }
}
