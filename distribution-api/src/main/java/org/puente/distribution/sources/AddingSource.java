package org.puente.distribution.sources;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.puente.distribution.ledger.Account;
import org.puente.distribution.ledger.Account.Kind;
import org.puente.distribution.ledger.Entry;
import org.puente.distribution.ledger.Ledger;
import org.puente.distribution.ledger.Posting;
import org.puente.events.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a donor's money to a programme's budget. */
@Service
public class AddingSource {

  private final FundingSources sources;
  private final Ledger ledger;
  private final AuditTrail audit;

  AddingSource(FundingSources sources, Ledger ledger, AuditTrail audit) {
    this.sources = sources;
    this.ledger = ledger;
    this.audit = audit;
  }

  /** Books it; throws as {@link FundingSources#add}. */
  @Transactional
  public void add(FundingSource source, UUID by) {
    var amount = source.amount().amount();
    UUID entry =
        ledger.post(
            new Entry(
                source.programmeId(),
                source.amount().currency(),
                Entry.Cause.FUNDED,
                null,
                List.of(
                    new Posting(Account.of(Kind.FUNDING), amount.negate(), null),
                    new Posting(Account.of(Kind.BUDGET), amount, null))));
    sources.add(source, entry, by);
    audit.record(
        "source.added",
        source.programmeId().toString(),
        Map.of(
            "donor", source.donor(),
            "reference", source.reference(),
            "amount", source.amount().toString(),
            "territories", new TreeSet<>(source.earmark().territories()),
            "tiers", new TreeSet<>(source.earmark().tiers())));
  }
}
