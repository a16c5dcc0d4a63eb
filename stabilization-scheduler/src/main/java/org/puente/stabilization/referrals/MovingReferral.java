package org.puente.stabilization.referrals;

import java.time.Instant;
import java.util.UUID;
import org.puente.events.http.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A referral moves along its graph; it leaves the house only with what was agreed to. */
@Service
class MovingReferral {

  private final ReferralInHand inHand;
  private final Referrals referrals;
  private final SendingRules sending;
  private final ReferralCalendar calendar;
  private final ReferralNews news;

  MovingReferral(
      ReferralInHand inHand,
      Referrals referrals,
      SendingRules sending,
      ReferralCalendar calendar,
      ReferralNews news) {
    this.inHand = inHand;
    this.referrals = referrals;
    this.sending = sending;
    this.calendar = calendar;
    this.news = news;
  }

  @Transactional
  public Referral move(UUID id, ReferralState to) {
    Referral referral = inHand.lock(id);
    if (!(referral.state() instanceof Underway from) || !from.next().contains(to)) {
      throw Problem.conflict("referral-elsewhere", "This referral cannot move there from here.")
          .with("state", referral.state().name());
    }
    if (to == Underway.SENT) {
      sending.check(referral);
    }
    Instant now = calendar.now();
    referrals.move(id, to, now, calendar.remindAfter(to, now));
    news.tell(referral, to, now);
    return referrals.find(id).orElseThrow();
  }
}
