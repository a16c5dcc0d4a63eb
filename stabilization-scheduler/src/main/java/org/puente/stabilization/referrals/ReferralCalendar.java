package org.puente.stabilization.referrals;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.puente.stabilization.policies.Policies;
import org.puente.stabilization.policies.Policy;
import org.springframework.stereotype.Component;

/** When somebody asks how a referral went, by the policy. */
@Component
class ReferralCalendar {

  private final Policies policies;
  private final Clock clock;

  ReferralCalendar(Policies policies, Clock clock) {
    this.policies = policies;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  @Nullable Instant remindAfter(ReferralState state, Instant at) {
    return switch (state) {
      case Concluded _ -> null;
      case Underway _ -> {
        Policy policy = policies.current();
        yield policy.rules().calendar().plusDays(at, policy.cases().referralDays());
      }
    };
  }
}
