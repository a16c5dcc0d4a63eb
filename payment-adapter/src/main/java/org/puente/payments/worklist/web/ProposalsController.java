package org.puente.payments.worklist.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.Caller;
import org.puente.events.access.ShownFactor;
import org.puente.events.audit.AuditTrail;
import org.puente.events.contract.Money;
import org.puente.events.http.Problem;
import org.puente.events.http.TwoPeople;
import org.puente.events.http.Unstorable;
import org.puente.events.ids.Ids;
import org.puente.payments.orders.OrderKey;
import org.puente.payments.worklist.Proposal;
import org.puente.payments.worklist.Proposal.Claim;
import org.puente.payments.worklist.Proposal.Subject;
import org.puente.payments.worklist.Proposals;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * What two people decide where no bank can be asked: one proposes with a reason, another confirms.
 */
@RestController
@PreAuthorize("hasRole('FINANCE_OFFICER')")
class ProposalsController {

  /** Why; ten characters at least. */
  record Why(@NotNull @Size(min = 10, max = 500) String reason) {}

  /**
   * What the bank told a person about an order.
   *
   * @param withdrawn how much, of WITHDRAWN only
   */
  record AboutOrder(
      @NotNull Claim claim,
      @Nullable Money withdrawn,
      @NotNull @Size(min = 10, max = 500) String reason) {}

  record Proposed(UUID id) {}

  private final Proposals proposals;
  private final AuditTrail audit;
  private final Clock clock;

  ProposalsController(Proposals proposals, AuditTrail audit, Clock clock) {
    this.proposals = proposals;
    this.audit = audit;
    this.clock = clock;
  }

  /** Proposes what became of an order that the bank cannot be asked about. */
  @PostMapping("/api/v1/orders/{fsp}/{clientReference}/proposals")
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  Proposed aboutOrder(
      @PathVariable String fsp,
      @PathVariable UUID clientReference,
      @Valid @RequestBody AboutOrder said) {
    if ((said.claim() == Claim.WITHDRAWN) != (said.withdrawn() != null)) {
      throw Problem.badRequest("amount", "WITHDRAWN needs an amount, and nothing else has one.");
    }
    OrderKey order = new OrderKey(fsp, clientReference);
    if (proposals.stateOf(order).isEmpty()) {
      throw Problem.notFound("No order of that reference at that FSP.");
    }
    if (said.claim() == Claim.NO_FUNDS && !proposals.isBoxed(order)) {
      throw Problem.conflict("not-from-a-box", "NO_FUNDS is said of codes from boxes alone.");
    }
    return propose(new Subject.OfOrder(order, said.claim(), said.withdrawn()), said.reason());
  }

  /** Proposes that a contradiction is explained. */
  @PostMapping("/api/v1/cases/{id}/proposals")
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  Proposed aboutCase(@PathVariable UUID id, @Valid @RequestBody Why why) {
    return propose(new Subject.OfCase(id), why.reason());
  }

  /** Proposes that a difference between a statement and our records is explained. */
  @PostMapping("/api/v1/reconciliation-items/{id}/proposals")
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  Proposed aboutItem(@PathVariable UUID id, @Valid @RequestBody Why why) {
    return propose(new Subject.OfItem(id), why.reason());
  }

  /**
   * Proposes other codes for a transfer; they are issued once the old ones are dead at the bank.
   */
  @PostMapping("/api/v1/payouts/{transferId}/reissue-proposals")
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  Proposed reissue(@PathVariable UUID transferId, @Valid @RequestBody Why why) {
    return propose(new Subject.Reissue(transferId), why.reason());
  }

  /** Proposes that everything that was surely never sent to an FSP goes to the next allowed one. */
  @PostMapping("/api/v1/fsps/{fsp}/fallback-proposals")
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  Proposed fallback(@PathVariable String fsp, @Valid @RequestBody Why why) {
    return propose(new Subject.Fallback(fsp), why.reason());
  }

  /**
   * Confirms what somebody else proposed; it is done within moments. 403 {@code
   * confirmation-needed} without a fresh second factor; 409 {@code four-eyes}, {@code
   * deputies-are-one}.
   */
  @PostMapping("/api/v1/proposals/{id}/confirmation")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Transactional
  void confirm(@PathVariable UUID id, ShownFactor factor) {
    decide(id, true);
    audit.record("proposal.confirmed", id.toString(), Map.of("factor", factor.name()));
  }

  /** Discards a proposal, one's own too. */
  @PostMapping("/api/v1/proposals/{id}/discarding")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  void discard(@PathVariable UUID id) {
    decide(id, false);
    audit.record("proposal.discarded", id.toString(), Map.of());
  }

  private Proposed propose(Subject subject, String reason) {
    UUID id = Ids.next();
    try {
      proposals.add(
          new Proposal(id, subject, reason, Caller.current().username(), clock.instant()));
    } catch (DuplicateKeyException e) {
      throw Problem.conflict("proposed-already", "Another proposal about it waits.");
    } catch (DataIntegrityViolationException e) {
      if (Unstorable.is(e)) {
        throw e;
      }
      throw Problem.notFound("There is nothing of that id to propose anything about.");
    }
    audit.record("proposal.made", id.toString(), Map.of("about", subject.toString()));
    return new Proposed(id);
  }

  private void decide(UUID id, boolean confirmed) {
    try {
      if (!proposals.decide(id, confirmed, Caller.current().username(), clock.instant())) {
        throw Problem.conflict("nothing-to-decide", "No proposal of that id waits.");
      }
    } catch (DataIntegrityViolationException e) {
      throw TwoPeople.needed(e);
    }
  }
}
