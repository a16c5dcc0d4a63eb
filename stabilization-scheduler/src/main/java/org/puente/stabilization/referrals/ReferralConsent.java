package org.puente.stabilization.referrals;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.puente.stabilization.consents.Decision;
import org.puente.stabilization.directory.ServiceKind;

/** What has to be agreed to before a referral leaves the house, and what never waits for it. */
final class ReferralConsent {

  private ReferralConsent() {}

  /** Why a referral cannot be sent yet, or not at all. */
  enum Objection {
    REFUSED,
    CONSENT_FIRST,
    SHARING_REFUSED,
    SHARING_FIRST
  }

  /**
   * What is asked for.
   *
   * @param child whether it is a child's case
   * @param shares whether the service is told anything
   */
  record Asked(ServiceKind kind, boolean urgent, boolean child, boolean shares) {

    /** Urgent care, the protection of a child, kits and water (reintegration handbook 6.2). */
    boolean neverWaits() {
      return switch (kind) {
        case CHILD_PROTECTION -> child;
        case KIT, SAFE_WATER -> true;
        case HEALTH, SEXUAL_AND_REPRODUCTIVE_HEALTH -> urgent;
        case INFORMATION,
            EMOTIONAL_CONTAINMENT,
            PSYCHOSOCIAL,
            LEGAL,
            FAMILY_CONTACT,
            SAFE_SUPPORT ->
            false;
      };
    }
  }

  /**
   * Nobody's refusal keeps a child from what never waits; an adult's no is always a no.
   *
   * @param referral what was said last of being referred
   * @param sharing what was said last of sharing
   */
  static Optional<Objection> to(
      Asked asked, @Nullable Decision referral, @Nullable Decision sharing) {
    if (asked.neverWaits() && asked.child()) {
      return Optional.empty();
    }
    if (isNo(referral)) {
      return Optional.of(Objection.REFUSED);
    }
    if (asked.shares() && isNo(sharing)) {
      return Optional.of(Objection.SHARING_REFUSED);
    }
    if (asked.neverWaits()) {
      return Optional.empty();
    }
    if (referral == null) {
      return Optional.of(Objection.CONSENT_FIRST);
    }
    return asked.shares() && sharing == null
        ? Optional.of(Objection.SHARING_FIRST)
        : Optional.empty();
  }

  private static boolean isNo(@Nullable Decision decision) {
    return decision == Decision.REFUSED || decision == Decision.WITHDRAWN;
  }
}
