package org.puente.distribution.evidence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that this service knows about a transfer and that may be filed: no code, no PIN, no
 * payee. Amounts are in its currency.
 *
 * @param signatures in the order in which they were given
 * @param deposits confirmed with its bank until it was released, or until now
 * @param sources that may pay for its territory
 * @param trail the audit trail's lines of the transfer and its plan
 */
public record TransferEvidence(
    Promise promise,
    Transfer transfer,
    Plan plan,
    List<Signature> signatures,
    List<Correction> corrections,
    List<Stop> stops,
    List<Deposit> deposits,
    List<Source> sources,
    List<LedgerLine> ledger,
    List<TrailLine> trail) {

  /**
   * What was promised, and never moves.
   *
   * @param owed instead of the amount, once somebody corrected it
   */
  public record Promise(
      UUID id,
      UUID programmeId,
      String programmeCode,
      String programmeName,
      UUID organisationId,
      String organisation,
      String territory,
      String place,
      int cycle,
      BigDecimal amount,
      @Nullable BigDecimal owed,
      Instant dueAt) {}

  /** How it stands, by what the banks' news said so far. */
  public record Transfer(
      UUID id,
      UUID personId,
      BigDecimal amount,
      String currency,
      String state,
      BigDecimal withdrawn,
      String fsp,
      int parts,
      boolean outcomeUnknown,
      @Nullable String stop,
      @Nullable String contradicted,
      @Nullable Instant changedAt) {}

  /** The plan, its control totals and the digest that was signed. */
  public record Plan(
      UUID id,
      String state,
      int count,
      BigDecimal total,
      int round,
      @Nullable String digest,
      @Nullable Integer requiredApprovals,
      Instant createdAt,
      @Nullable Instant submittedAt,
      @Nullable Instant approvedAt,
      @Nullable Instant releasedAt,
      @Nullable Instant closedAt) {}

  /**
   * Somebody's part in the plan.
   *
   * @param part PREPARER, APPROVER or RELEASER
   * @param counts false for an approval of a round that was sent back
   * @param factor the kind of second factor that it was confirmed with
   * @param standsFor whose deputy they were then
   */
  public record Signature(
      String username,
      String part,
      @Nullable Integer round,
      Instant at,
      boolean counts,
      @Nullable String digest,
      @Nullable String factor,
      @Nullable Instant shownAt,
      @Nullable String standsFor) {}

  /**
   * An amount that was corrected.
   *
   * @param file null: by hand
   */
  public record Correction(
      BigDecimal was,
      BigDecimal becomes,
      String reason,
      @Nullable String file,
      String by,
      Instant at) {}

  /**
   * A stop, or going on.
   *
   * @param effect IMMEDIATE, or REQUESTED of the payment side
   */
  public record Stop(
      String wish, String effect, @Nullable String reason, @Nullable String by, Instant at) {}

  /** Money with the bank, which two people counted. */
  public record Deposit(
      UUID id,
      UUID entryId,
      BigDecimal amount,
      String requester,
      String decider,
      Instant decidedAt) {}

  /** Whose money it may be; nothing is booked against one source. */
  public record Source(
      String donor, String reference, BigDecimal amount, @Nullable String endsOn) {}

  /** A posting of this transfer. */
  public record LedgerLine(
      UUID entryId,
      String cause,
      Instant at,
      String account,
      @Nullable String fsp,
      BigDecimal amount) {}

  /** A line of the audit trail, by its hash. */
  public record TrailLine(
      long seq, Instant at, String actor, String action, boolean ofPlan, String hash) {}

  /** What its postings sum to: zero. */
  public BigDecimal sum() {
    return ledger.stream().map(LedgerLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
