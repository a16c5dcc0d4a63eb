package org.puente.stabilization.referrals;

import java.util.Set;

/** A referral that somebody still follows, and the only moves there are from each. */
public enum Underway implements ReferralState {
  PROPOSED,
  SENT,
  ACCEPTED,
  NO_ANSWER;

  /** The edges of the graph; the database refuses any other. */
  public Set<ReferralState> next() {
    return switch (this) {
      case PROPOSED -> Set.of(SENT, Concluded.CANCELLED);
      case SENT -> Set.of(ACCEPTED, NO_ANSWER, Concluded.DECLINED, Concluded.CANCELLED);
      case ACCEPTED -> Set.of(Concluded.SERVED, Concluded.NOT_SERVED, Concluded.CANCELLED);
      case NO_ANSWER ->
          Set.of(
              SENT,
              ACCEPTED,
              Concluded.DECLINED,
              Concluded.SERVED,
              Concluded.NOT_SERVED,
              Concluded.CANCELLED);
    };
  }
}
