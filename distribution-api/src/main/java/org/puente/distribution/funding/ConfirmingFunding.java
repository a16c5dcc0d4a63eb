package org.puente.distribution.funding;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.access.factor.Confirmations;
import org.puente.distribution.access.factor.Confirmations.Step;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.funding.Outcome.Done;
import org.puente.distribution.funding.Outcome.Refused;
import org.puente.distribution.ledger.Account;
import org.puente.distribution.ledger.Account.Kind;
import org.puente.distribution.ledger.Entry;
import org.puente.distribution.ledger.Ledger;
import org.puente.distribution.ledger.Posting;
import org.puente.events.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Confirms a funding by somebody who had no part in it; only then does it count as float. */
@Service
public class ConfirmingFunding {

  private final Fundings fundings;
  private final Ledger ledger;
  private final Confirmations confirmations;
  private final AuditTrail audit;
  private final Clock clock;

  ConfirmingFunding(
      Fundings fundings,
      Ledger ledger,
      Confirmations confirmations,
      AuditTrail audit,
      Clock clock) {
    this.fundings = fundings;
    this.ledger = ledger;
    this.confirmations = confirmations;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Under the funding's lock, so that of two who confirm at once one does; asking again by the same
   * person is fine. Empty where there is no such funding.
   *
   * @param seen the version that was looked at
   */
  @Transactional
  public Optional<Outcome> confirm(UUID id, int seen, Hand by, Confirmed confirmed) {
    return fundings
        .lock(id)
        .map(
            funding ->
                funding.isConfirmedBy(by.id())
                    ? new Done(funding)
                    : funding
                        .whyNotConfirm(by.id(), seen)
                        .or(() -> deputy(id, by))
                        .<Outcome>map(Refused::new)
                        .orElseGet(() -> booked(funding, by, confirmed)));
  }

  private Optional<FundingRefusal> deputy(UUID id, Hand by) {
    return fundings.besideDeputy(id, by.id())
        ? Optional.of(FundingRefusal.FUNDING_DEPUTY)
        : Optional.empty();
  }

  private Outcome booked(Funding funding, Hand by, Confirmed confirmed) {
    UUID id = funding.id();
    String digest = fundings.digest(id);
    confirmations.record(confirmed, Step.CONFIRM_FUNDING, id, by.id(), digest);
    UUID entry = ledger.post(entry(funding));
    Instant now = clock.instant();
    fundings.decide(id, new FundingState.Confirmed(by, now), entry);
    audit.record(
        "fsp.funded",
        id.toString(),
        Map.of(
            "programme", funding.programmeId(),
            "fsp", funding.fsp(),
            "amount", funding.amount().toString(),
            "digest", digest,
            "confirmedWith", confirmed.factor()));
    return new Done(fundings.find(id).orElseThrow());
  }

  private static Entry entry(Funding funding) {
    var amount = funding.amount().amount();
    return new Entry(
        funding.programmeId(),
        funding.amount().currency(),
        Entry.Cause.DEPOSITED,
        null,
        List.of(
            new Posting(Account.of(Kind.DEPOSITS), amount.negate(), null),
            new Posting(new Account(Kind.FLOAT, funding.fsp()), amount, null)));
  }
}
