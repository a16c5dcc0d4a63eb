package org.puente.distribution.funding.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.funding.Funding;
import org.puente.distribution.funding.FundingState;
import org.puente.distribution.funding.Hand;
import org.puente.distribution.funding.Proof;
import org.puente.events.contract.Money;

/** A funding as the API shows it; {@code version} is its If-Match. */
record FundingView(
    UUID id,
    UUID programmeId,
    String fsp,
    Money amount,
    String note,
    String state,
    int version,
    String requestedBy,
    Instant requestedAt,
    List<ProofView> proofs,
    @Nullable Decided decided) {

  record ProofView(
      int number,
      String fileName,
      String mediaType,
      int size,
      String sha256,
      String attachedBy,
      Instant attachedAt,
      boolean kept) {
    static ProofView of(Proof proof) {
      return new ProofView(
          proof.number(),
          proof.fileName(),
          proof.kind().mediaType(),
          proof.size(),
          proof.sha256(),
          proof.by().username(),
          proof.at(),
          proof.kept());
    }
  }

  record Decided(String by, Instant at, @Nullable String reason) {
    static @Nullable Decided of(FundingState state) {
      return switch (state) {
        case FundingState.Requested _ -> null;
        case FundingState.Confirmed(Hand by, Instant at) -> new Decided(by.username(), at, null);
        case FundingState.Refused(Hand by, Instant at, String reason) ->
            new Decided(by.username(), at, reason);
        case FundingState.Withdrawn(Hand by, Instant at) -> new Decided(by.username(), at, null);
      };
    }
  }

  static FundingView of(Funding funding) {
    return new FundingView(
        funding.id(),
        funding.programmeId(),
        funding.fsp(),
        funding.amount(),
        funding.note(),
        funding.state().code(),
        funding.version(),
        funding.requester().username(),
        funding.requestedAt(),
        funding.proofs().stream().map(ProofView::of).toList(),
        Decided.of(funding.state()));
  }
}
