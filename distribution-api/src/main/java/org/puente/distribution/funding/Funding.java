package org.puente.distribution.funding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.funding.FundingState.Confirmed;
import org.puente.distribution.funding.FundingState.Requested;
import org.puente.distribution.funding.FundingState.Withdrawn;
import org.puente.events.contract.Money;

/**
 * Money that somebody asked to have counted as float with a provider.
 *
 * @param version of what there is to look at; each proof makes the next one
 */
public record Funding(
    UUID id,
    UUID programmeId,
    String fsp,
    Money amount,
    String note,
    int version,
    Hand requester,
    Instant requestedAt,
    List<Proof> proofs,
    FundingState state) {

  public Funding {
    proofs = List.copyOf(proofs);
  }

  public boolean isOpen() {
    return state instanceof Requested;
  }

  /** Whether they asked for it or attached a proof, and so cannot confirm it. */
  public boolean isPreparedBy(UUID user) {
    return requester.id().equals(user)
        || proofs.stream().anyMatch(proof -> proof.by().id().equals(user));
  }

  /** Whether it has come to that already by the same person, who asks twice. */
  boolean isConfirmedBy(UUID user) {
    return state instanceof Confirmed(Hand by, Instant _) && by.id().equals(user);
  }

  boolean isWithdrawnBy(UUID user) {
    return state instanceof Withdrawn(Hand by, Instant _) && by.id().equals(user);
  }

  /**
   * What keeps somebody from confirming it as they saw it.
   *
   * @param seen the version that they looked at
   */
  public Optional<FundingRefusal> whyNotConfirm(UUID by, int seen) {
    if (isPreparedBy(by)) {
      return Optional.of(FundingRefusal.FUNDING_PREPARED);
    }
    if (!isOpen()) {
      return Optional.of(FundingRefusal.FUNDING_DECIDED);
    }
    if (proofs.isEmpty()) {
      return Optional.of(FundingRefusal.FUNDING_UNPROVEN);
    }
    return version == seen ? Optional.empty() : Optional.of(FundingRefusal.FUNDING_CHANGED);
  }

  Optional<FundingRefusal> whyNotRefuse(UUID by, int seen) {
    if (requester.id().equals(by)) {
      return Optional.of(FundingRefusal.FUNDING_OWN);
    }
    return whyNotDecide(seen);
  }

  Optional<FundingRefusal> whyNotWithdraw(UUID by, int seen) {
    if (!requester.id().equals(by)) {
      return Optional.of(FundingRefusal.FUNDING_OF_ANOTHER);
    }
    return whyNotDecide(seen);
  }

  /** Whether the same person attached that file already, and sends it again. */
  boolean hasProofOf(UUID user, String sha256) {
    return proofs.stream()
        .anyMatch(proof -> proof.sha256().equals(sha256) && proof.by().id().equals(user));
  }

  Optional<FundingRefusal> whyNotAttach(String sha256) {
    if (!isOpen()) {
      return Optional.of(FundingRefusal.FUNDING_DECIDED);
    }
    if (proofs.stream().anyMatch(proof -> proof.sha256().equals(sha256))) {
      return Optional.of(FundingRefusal.PROOF_KNOWN);
    }
    return proofs.size() < Proof.MOST
        ? Optional.empty()
        : Optional.of(FundingRefusal.TOO_MANY_PROOFS);
  }

  private Optional<FundingRefusal> whyNotDecide(int seen) {
    if (!isOpen()) {
      return Optional.of(FundingRefusal.FUNDING_DECIDED);
    }
    return version == seen ? Optional.empty() : Optional.of(FundingRefusal.FUNDING_CHANGED);
  }
}
