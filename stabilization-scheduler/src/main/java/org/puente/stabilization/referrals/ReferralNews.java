package org.puente.stabilization.referrals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.puente.events.audit.AuditTrail;
import org.puente.events.contract.ReferralMoved;
import org.puente.stabilization.journal.Journals;
import org.springframework.stereotype.Component;

/** That a referral moved is told; where it goes never is, since that could out somebody. */
@Component
class ReferralNews {

  private final Journals journals;
  private final AuditTrail audit;

  ReferralNews(Journals journals, AuditTrail audit) {
    this.journals = journals;
    this.audit = audit;
  }

  /** Joins the transaction in which the person's journal was locked. */
  void tell(Referral referral, ReferralState state, Instant at) {
    journals.append(
        List.of(
            new ReferralMoved(
                referral.personId(), referral.id(), referral.episodeId(), state.name(), at)),
        at);
    audit.record("referral.moved", referral.id().toString(), Map.of("state", state.name()));
  }
}
