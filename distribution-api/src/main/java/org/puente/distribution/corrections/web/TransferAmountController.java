package org.puente.distribution.corrections.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.puente.distribution.corrections.Correcting;
import org.puente.distribution.corrections.CorrectionProblems;
import org.puente.distribution.plans.TransferLine;
import org.puente.distribution.plans.TransferList;
import org.puente.events.http.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TransferAmountController {

  private final Correcting correcting;
  private final TransferList transfers;

  TransferAmountController(Correcting correcting, TransferList transfers) {
    this.correcting = correcting;
    this.transfers = transfers;
  }

  record Amount(
      @NotNull @Positive @Digits(integer = 12, fraction = 2) BigDecimal amount,
      @NotBlank @Size(max = 1_000) String reason) {}

  /**
   * Corrects the amount of one transfer of a draft, in the plan's currency: what the providers'
   * notes can make up. The date that was promised stays, and what is owed for this cycle becomes
   * this. 409 once the plan was submitted.
   */
  @PostMapping("/api/v1/transfers/{id}/amount")
  @PreAuthorize("hasRole('PROGRAMME_OFFICER')")
  TransferLine amount(@PathVariable UUID id, @Valid @RequestBody Amount wanted) {
    UUID plan = find(id).planId();
    CorrectionProblems.done(
        correcting.amount(plan, id, wanted.amount(), wanted.reason(), CorrectionProblems.caller()));
    return find(id);
  }

  private TransferLine find(UUID id) {
    return transfers.find(id).orElseThrow(() -> Problem.notFound("There is no such transfer."));
  }
}
