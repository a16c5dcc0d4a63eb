package org.puente.payments.worklist;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.puente.events.contract.Money;
import org.puente.payments.fsp.BankReport;
import org.puente.payments.fsp.InquiryAnswer;
import org.puente.payments.orders.OrderFact;
import org.puente.payments.orders.OrderKey;
import org.puente.payments.outcomes.ApplyingReports;
import org.puente.payments.outcomes.Stated;
import org.puente.payments.payouts.ChangingPayouts;
import org.puente.payments.worklist.Proposal.Subject;
import org.springframework.transaction.support.TransactionOperations;

/** Does what two people decided, each in one commit, by the very rules that banks' words obey. */
final class ApplyingProposals {

  private static final String SETTLED_BY_PEOPLE = "settled-by-people";
  private static final int FALLBACK_BATCH = 500;

  private final Proposals proposals;
  private final ChangingPayouts payouts;
  private final ApplyingReports reports;
  private final TransactionOperations transaction;
  private final Clock clock;

  ApplyingProposals(
      Proposals proposals,
      ChangingPayouts payouts,
      ApplyingReports reports,
      TransactionOperations transaction,
      Clock clock) {
    this.proposals = proposals;
    this.payouts = payouts;
    this.reports = reports;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** One proposal, one step; says whether there may be more. */
  boolean step() {
    return Boolean.TRUE.equals(
        transaction.execute(_ -> proposals.nextToApply().map(this::apply).orElse(false)));
  }

  private boolean apply(Proposal proposal) {
    switch (proposal.subject()) {
      case Subject.OfOrder about -> {
        settle(proposal, about);
        proposals.applied(proposal.id(), proposals.stateOf(about.order()).orElse("no such order"));
      }
      case Subject.OfCase(var caseId) ->
          proposals.applied(proposal.id(), proposals.closeCase(caseId) ? "closed" : "was closed");
      case Subject.OfItem(var item) ->
          proposals.applied(proposal.id(), proposals.settleItem(item) ? "settled" : "was settled");
      case Subject.Reissue(var transfer) ->
          proposals.applied(
              proposal.id(),
              payouts.reissue(List.of(transfer)) == 1
                  ? "being reissued"
                  : "not possible: cash is out, or it is stopped or over");
      case Subject.Fallback(String fsp) -> fallBack(proposal, fsp);
    }
    return true;
  }

  private void settle(Proposal proposal, Subject.OfOrder about) {
    OrderKey order = about.order();
    switch (about.claim()) {
      case NEVER_RECEIVED -> learn(order, new InquiryAnswer.NeverSeen());
      case REJECTED -> learn(order, new InquiryAnswer.Rejected(SETTLED_BY_PEOPLE));
      case ACCEPTED -> learn(order, new InquiryAnswer.AcceptedWithoutCode());
      case CODE_DEAD ->
          state(proposal, order, BankReport.Kind.CANCELLATION, Money.zero(currency(order)));
      case NO_FUNDS -> payouts.replace(order);
      case WITHDRAWN ->
          state(
              proposal,
              order,
              BankReport.Kind.WITHDRAWAL,
              Objects.requireNonNull(about.withdrawn()));
    }
  }

  private void learn(OrderKey order, InquiryAnswer answer) {
    payouts.learn(List.of(new OrderFact.Inquired(order, answer)));
  }

  /** Counts once, under the proposal's own number. */
  private void state(Proposal proposal, OrderKey order, BankReport.Kind kind, Money amount) {
    String reference = "people/" + proposal.id();
    reports.state(
        order.fsp(),
        List.of(new Stated(reference, order.clientReference(), kind, amount, clock.instant())));
  }

  /** Batch after batch, until the last one moved nothing. */
  private void fallBack(Proposal proposal, String fsp) {
    int moved = payouts.fallBack(proposals.neverSent(fsp, FALLBACK_BATCH));
    if (moved == 0) {
      proposals.applied(proposal.id(), "moved on");
    }
  }

  private String currency(OrderKey order) {
    return proposals.currencyOf(order);
  }
}
