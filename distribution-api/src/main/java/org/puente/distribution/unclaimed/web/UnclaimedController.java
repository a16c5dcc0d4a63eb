package org.puente.distribution.unclaimed.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.plans.TransferStatus;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.programmes.Programmes;
import org.puente.distribution.sources.FundingSource;
import org.puente.distribution.unclaimed.CountingUnclaimed;
import org.puente.distribution.unclaimed.Unclaimed;
import org.puente.events.contract.Money;
import org.puente.events.http.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class UnclaimedController {

  /** Some of the transfers; no state of several. */
  record PartView(TransferStatus.@Nullable State state, long transfers, Money amount) {}

  /**
   * Whose money it is.
   *
   * @param donor none of money that no source was named of
   * @param ended whether the source's last day is over
   * @param left what of the source no plan has drawn
   */
  record ShareView(
      @Nullable String donor,
      @Nullable String reference,
      @Nullable LocalDate endsOn,
      boolean ended,
      Money amount,
      Money left) {}

  /** As it stands now. */
  record UnclaimedView(
      long transfers,
      Money amount,
      Money backInBudget,
      boolean ties,
      List<PartView> byEnd,
      PartView replaced,
      List<ShareView> byDonor,
      Money usedAgain) {}

  private final Programmes programmes;
  private final CountingUnclaimed counting;

  UnclaimedController(Programmes programmes, CountingUnclaimed counting) {
    this.programmes = programmes;
    this.counting = counting;
  }

  /**
   * Money of a programme that was sent to pay, ended without being withdrawn, and is paid by no
   * other transfer: how it ended, by donor and project what each source would have given for it,
   * and whether the ledger has it back in the budget. Shares and {@code usedAgain} sum to the
   * amount.
   */
  @GetMapping("/api/v1/programmes/{id}/unclaimed")
  @PreAuthorize("hasAnyRole('FINANCE_OFFICER','PROGRAMME_OFFICER','AUDITOR')")
  UnclaimedView unclaimed(@PathVariable UUID id) {
    Programme programme =
        programmes.find(id).orElseThrow(() -> Problem.notFound("There is no such programme."));
    Unclaimed it = counting.of(id, programme.currency());
    return new UnclaimedView(
        it.transfers(),
        money(it.amount(), it),
        money(it.back(), it),
        it.ties(),
        it.byEnd().stream().map(part -> view(part, it)).toList(),
        view(it.replaced(), it),
        it.shares().stream().map(share -> view(share, it)).toList(),
        money(it.usedAgain(), it));
  }

  private static PartView view(Unclaimed.Part part, Unclaimed of) {
    return new PartView(part.state(), part.transfers(), money(part.amount(), of));
  }

  private static ShareView view(Unclaimed.Share share, Unclaimed of) {
    FundingSource source = share.source();
    return new ShareView(
        source == null ? null : source.donor(),
        source == null ? null : source.reference(),
        source == null ? null : source.endsOn(),
        share.ended(),
        money(share.amount(), of),
        money(share.left(), of));
  }

  private static Money money(BigDecimal amount, Unclaimed of) {
    return new Money(amount, of.currency());
  }
}
