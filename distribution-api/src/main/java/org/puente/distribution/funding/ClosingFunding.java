package org.puente.distribution.funding;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.funding.Outcome.Done;
import org.puente.distribution.funding.Outcome.Refused;
import org.puente.events.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a funding that is not to count: others refuse it, whoever asked withdraws it. */
@Service
public class ClosingFunding {

  private final Fundings fundings;
  private final AuditTrail audit;
  private final Clock clock;

  ClosingFunding(Fundings fundings, AuditTrail audit, Clock clock) {
    this.fundings = fundings;
    this.audit = audit;
    this.clock = clock;
  }

  /** Empty where there is no such funding. */
  @Transactional
  public Optional<Outcome> refuse(UUID id, int seen, String reason, Hand by) {
    return fundings
        .lock(id)
        .map(
            funding ->
                funding
                    .whyNotRefuse(by.id(), seen)
                    .<Outcome>map(Refused::new)
                    .orElseGet(
                        () -> {
                          var end = new FundingState.Refused(by, clock.instant(), reason);
                          return ended(id, end, "funding.refused", Map.of("reason", reason));
                        }));
  }

  /** Asking again by the same person is fine; empty where there is no such funding. */
  @Transactional
  public Optional<Outcome> withdraw(UUID id, int seen, Hand by) {
    return fundings
        .lock(id)
        .map(
            funding ->
                funding.isWithdrawnBy(by.id())
                    ? new Done(funding)
                    : funding
                        .whyNotWithdraw(by.id(), seen)
                        .<Outcome>map(Refused::new)
                        .orElseGet(
                            () -> {
                              var end = new FundingState.Withdrawn(by, clock.instant());
                              return ended(id, end, "funding.withdrawn", Map.of());
                            }));
  }

  private Outcome ended(UUID id, FundingState end, String action, Map<String, ?> detail) {
    fundings.decide(id, end, null);
    audit.record(action, id.toString(), Map.copyOf(detail));
    return new Done(fundings.find(id).orElseThrow());
  }
}
