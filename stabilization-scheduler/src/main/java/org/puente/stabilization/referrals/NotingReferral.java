package org.puente.stabilization.referrals;

import java.util.Map;
import java.util.UUID;
import org.puente.events.access.Caller;
import org.puente.events.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is said to a service and back is kept by its code; it moves nothing and is not told. */
@Service
class NotingReferral {

  private final ReferralInHand inHand;
  private final Referrals referrals;
  private final ReferralCalendar calendar;
  private final AuditTrail audit;

  NotingReferral(
      ReferralInHand inHand, Referrals referrals, ReferralCalendar calendar, AuditTrail audit) {
    this.inHand = inHand;
    this.referrals = referrals;
    this.calendar = calendar;
    this.audit = audit;
  }

  @Transactional
  public void note(UUID id, NoteCode code) {
    Referral referral = inHand.lock(id);
    referrals.note(referral.id(), code, Caller.current().userId(), calendar.now());
    audit.record("referral.noted", id.toString(), Map.of());
  }
}
