package org.puente.stabilization.referrals;

/** Where a referral stands: still under way, or over. */
public sealed interface ReferralState permits Underway, Concluded {

  String name();

  static ReferralState of(String name) {
    for (Concluded concluded : Concluded.values()) {
      if (concluded.name().equals(name)) {
        return concluded;
      }
    }
    return Underway.valueOf(name);
  }
}
