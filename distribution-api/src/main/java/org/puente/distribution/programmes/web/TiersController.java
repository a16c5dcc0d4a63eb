package org.puente.distribution.programmes.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.programmes.ApprovalTiers;
import org.puente.distribution.programmes.ChangingTiers;
import org.puente.distribution.programmes.Programmes;
import org.puente.distribution.programmes.TierChange;
import org.puente.distribution.programmes.TierChanges;
import org.puente.distribution.programmes.TierProblems;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many approvals plans need, by their total; changed by two people. */
@RestController
@RequestMapping("/api/v1/programmes/{programmeId}/tier-changes")
class TiersController {

  private final ChangingTiers changing;
  private final TierChanges changes;
  private final Programmes programmes;

  TiersController(ChangingTiers changing, TierChanges changes, Programmes programmes) {
    this.changing = changing;
    this.changes = changes;
    this.programmes = programmes;
  }

  record Step(@Nullable BigDecimal upTo, int approvals) {}

  record Proposal(
      @NotEmpty @Size(max = 20) List<Step> tiers, @NotBlank @Size(max = 1_000) String reason) {

    ApprovalTiers checked() {
      return TierProblems.checked(
          () ->
              new ApprovalTiers(
                  tiers.stream()
                      .map(
                          step ->
                              new ApprovalTiers.Tier(
                                  Optional.ofNullable(step.upTo()), step.approvals()))
                      .toList()));
    }
  }

  record Remark(@NotBlank @Size(max = 1_000) String reason) {}

  /** Changes of the programme's tiers, newest first. */
  @GetMapping
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER','FINANCE_OFFICER','COORDINATOR','AUDITOR')")
  List<TierChange> all(@PathVariable UUID programmeId) {
    if (programmes.find(programmeId).isEmpty()) {
      throw TierProblems.none();
    }
    return changes.of(programmeId);
  }

  /**
   * Proposes other tiers, totals in the programme's currency, rising, the last one open. 409 {@code
   * proposal-waits} while another one does.
   */
  @PostMapping
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER','FINANCE_OFFICER')")
  ResponseEntity<Void> propose(
      @PathVariable UUID programmeId, @Valid @RequestBody Proposal proposal) {
    UUID id =
        TierProblems.proposed(
            () ->
                changing.propose(
                    programmeId, proposal.checked(), proposal.reason(), TierProblems.caller()));
    return ResponseEntity.created(
            URI.create("/api/v1/programmes/" + programmeId + "/tier-changes#" + id))
        .build();
  }

  /**
   * Confirms what somebody else proposed; plans submitted from then on go by it. 409 {@code
   * own-proposal}, {@code already-decided}; 403 {@code confirmation-needed} as for approving.
   */
  @PostMapping("/{id}/confirm")
  @PreAuthorize("hasAnyRole('FINANCE_OFFICER','COORDINATOR')")
  List<TierChange> confirm(
      @PathVariable UUID programmeId, @PathVariable UUID id, Confirmed confirmed) {
    TierProblems.done(changing.confirm(programmeId, id, TierProblems.caller(), confirmed));
    return changes.of(programmeId);
  }

  /** Refuses what somebody else proposed, or takes one's own proposal back. */
  @PostMapping("/{id}/refuse")
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER','FINANCE_OFFICER','COORDINATOR')")
  List<TierChange> refuse(
      @PathVariable UUID programmeId, @PathVariable UUID id, @Valid @RequestBody Remark remark) {
    TierProblems.done(changing.end(programmeId, id, TierProblems.caller(), remark.reason()));
    return changes.of(programmeId);
  }
}
