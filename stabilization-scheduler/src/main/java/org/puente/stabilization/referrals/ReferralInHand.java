package org.puente.stabilization.referrals;

import java.util.UUID;
import org.puente.events.http.Problem;
import org.puente.stabilization.episodes.EpisodeInHand;
import org.springframework.stereotype.Component;

/** Reads a referral under the lock of its person, for those who stand by them. */
@Component
class ReferralInHand {

  private final EpisodeInHand inHand;
  private final Referrals referrals;

  ReferralInHand(EpisodeInHand inHand, Referrals referrals) {
    this.inHand = inHand;
    this.referrals = referrals;
  }

  /** Joins a transaction. */
  Referral lock(UUID id) {
    inHand.lockByWhoStandsBy(find(id).episodeId());
    return find(id);
  }

  private Referral find(UUID id) {
    return referrals
        .find(id)
        .orElseThrow(() -> Problem.notFound("There is no such referral in your scope."));
  }
}
