package org.puente.distribution.console.money;

import org.jspecify.annotations.Nullable;
import org.puente.distribution.funding.Funding;
import org.puente.distribution.funding.FundingRefusal;
import org.puente.distribution.funding.FundingState;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;

/**
 * A funding as somebody sees it, and what they may do with it; the funding decides what happens.
 *
 * @param whyNot a key of the bundles: why they may not confirm it; null where they may, or nobody
 */
public record FundingCard(
    Funding facts,
    String programme,
    boolean attach,
    boolean confirm,
    boolean refuse,
    boolean withdraw,
    boolean seesProofs,
    @Nullable String whyNot) {

  static FundingCard of(Funding funding, String programme, Caller caller) {
    boolean finance = caller.is(Role.FINANCE_OFFICER) && funding.isOpen();
    boolean own = funding.requester().id().equals(caller.userId());
    var why = funding.whyNotConfirm(caller.userId(), funding.version());
    return new FundingCard(
        funding,
        programme,
        finance,
        finance && why.isEmpty(),
        finance && !own,
        finance && own,
        caller.is(Role.FINANCE_OFFICER) || caller.is(Role.AUDITOR),
        funding.isOpen() ? why.map(it -> whyNot(it, finance)).orElse(null) : null);
  }

  private static @Nullable String whyNot(FundingRefusal why, boolean finance) {
    if (why == FundingRefusal.FUNDING_UNPROVEN) {
      return "funding.why.unproven";
    }
    return finance ? "funding.why.prepared" : null;
  }

  /** How its state is coloured. */
  public String tone() {
    return switch (facts.state()) {
      case FundingState.Requested _ -> "wait";
      case FundingState.Confirmed _ -> "done";
      case FundingState.Refused _ -> "stop";
      case FundingState.Withdrawn _ -> "";
    };
  }
}
