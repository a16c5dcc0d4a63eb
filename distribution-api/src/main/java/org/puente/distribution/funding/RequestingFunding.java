package org.puente.distribution.funding;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.puente.events.audit.AuditTrail;
import org.puente.events.contract.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks to have a deposit counted as float. */
@Service
public class RequestingFunding {

  private final Fundings fundings;
  private final AuditTrail audit;
  private final Clock clock;

  RequestingFunding(Fundings fundings, AuditTrail audit, Clock clock) {
    this.fundings = fundings;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What is asked for.
   *
   * @param id of the funding that it becomes; asked for twice it is refused as a duplicate key
   * @param amount positive, in the programme's currency
   * @param note at most 500 characters
   */
  public record Wanted(UUID id, UUID programmeId, String fsp, Money amount, String note) {}

  /** Nothing is booked before a second person confirms it. */
  @Transactional
  public Funding request(Wanted wanted, Hand by) {
    var funding =
        new Funding(
            wanted.id(),
            wanted.programmeId(),
            wanted.fsp(),
            wanted.amount(),
            wanted.note(),
            1,
            by,
            clock.instant(),
            List.of(),
            new FundingState.Requested());
    fundings.add(funding);
    audit.record(
        "funding.requested",
        funding.id().toString(),
        Map.of(
            "programme", wanted.programmeId(),
            "fsp", wanted.fsp(),
            "amount", wanted.amount().toString()));
    return funding;
  }
}
