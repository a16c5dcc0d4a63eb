package org.puente.stabilization.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.WithNull;
import org.jspecify.annotations.Nullable;
import org.puente.stabilization.consents.Decision;
import org.puente.stabilization.directory.ServiceKind;
import org.puente.stabilization.referrals.ReferralConsent.Asked;
import org.puente.stabilization.referrals.ReferralConsent.Objection;

class ReferralConsentTest {

  private static final Set<ServiceKind> CARE =
      EnumSet.of(ServiceKind.HEALTH, ServiceKind.SEXUAL_AND_REPRODUCTIVE_HEALTH);

  @Property
  void nothing_keeps_a_child_from_protection_urgent_care_and_kits(
      @ForAll @WithNull Decision referral, @ForAll @WithNull Decision sharing) {
    assertThat(to(ServiceKind.CHILD_PROTECTION, false, true, referral, sharing)).isNull();
    assertThat(to(ServiceKind.KIT, false, true, referral, sharing)).isNull();
    CARE.forEach(kind -> assertThat(to(kind, true, true, referral, sharing)).isNull());
  }

  @Property
  void an_adults_no_is_always_a_no(@ForAll ServiceKind kind, @ForAll boolean urgent) {
    assertThat(to(kind, urgent, false, Decision.REFUSED, Decision.GIVEN))
        .isEqualTo(Objection.REFUSED);
    assertThat(to(kind, urgent, false, Decision.WITHDRAWN, Decision.GIVEN))
        .isEqualTo(Objection.REFUSED);
    assertThat(to(kind, urgent, false, Decision.GIVEN, Decision.REFUSED))
        .isEqualTo(Objection.SHARING_REFUSED);
  }

  @Property
  void whatever_can_wait_waits_until_both_purposes_are_agreed_to(
      @ForAll ServiceKind kind, @ForAll boolean child) {
    if (new Asked(kind, false, child, true).neverWaits()) {
      return;
    }
    assertThat(to(kind, false, child, null, Decision.GIVEN)).isEqualTo(Objection.CONSENT_FIRST);
    assertThat(to(kind, false, child, Decision.GIVEN, null)).isEqualTo(Objection.SHARING_FIRST);
    assertThat(to(kind, false, child, Decision.GIVEN, Decision.GIVEN)).isNull();
  }

  private static @Nullable Objection to(
      ServiceKind kind,
      boolean urgent,
      boolean child,
      @Nullable Decision referral,
      @Nullable Decision sharing) {
    return ReferralConsent.to(new Asked(kind, urgent, child, true), referral, sharing).orElse(null);
  }
}
