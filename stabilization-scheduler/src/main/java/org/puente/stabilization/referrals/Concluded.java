package org.puente.stabilization.referrals;

/** How a referral ended. None of them touches the money. */
public enum Concluded implements ReferralState {
  /** The service said no. */
  DECLINED,
  SERVED,
  NOT_SERVED,
  CANCELLED
}
