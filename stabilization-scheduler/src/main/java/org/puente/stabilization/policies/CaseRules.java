package org.puente.stabilization.policies;

/**
 * What a policy decides about cases of children and of protection (reintegration handbook 6.2), and
 * about referrals.
 *
 * @param reportingHours hours within which what must be reported by law has to be
 * @param protectionMonths months of visits after a protection case was closed; at least 3
 * @param protectionVisitDays days of the calendar between those visits
 * @param reviewDays days of the calendar between reviews with child, family and supervisor
 * @param referralDays days of the calendar until somebody asks how a referral went
 * @param verifiedDays days of the calendar for which an entry of the directory counts as verified
 */
public record CaseRules(
    int reportingHours,
    int protectionMonths,
    int protectionVisitDays,
    int reviewDays,
    int referralDays,
    int verifiedDays) {

  private static final int LEAST_MONTHS = 3;

  public CaseRules {
    if (reportingHours < 1
        || protectionMonths < LEAST_MONTHS
        || protectionVisitDays < 1
        || reviewDays < 1
        || referralDays < 1
        || verifiedDays < 1) {
      throw new IllegalArgumentException(
          "A protection case is visited for three months at least, and nothing is due at once");
    }
  }
}
