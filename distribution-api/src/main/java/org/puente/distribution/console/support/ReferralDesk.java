package org.puente.distribution.console.support;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.puente.distribution.console.remote.DirectoryFacts;
import org.puente.distribution.console.remote.HttpReferrals;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of standing by show of referrals. */
@Component
class ReferralDesk {

  private final HttpReferrals referrals;
  private final Clock clock;

  ReferralDesk(HttpReferrals referrals, Clock clock) {
    this.referrals = referrals;
    this.clock = clock;
  }

  void show(UUID episode, Model model) {
    model.addAttribute("referrals", referrals.of(episode).found().orElse(List.of()));
    model.addAttribute("help", referrals.help(episode).found().orElse(List.of()));
    model.addAttribute("services", referrals.directory("", "", false).found().orElse(List.of()));
    model.addAttribute("shareable", DirectoryWords.SHARED);
    model.addAttribute("noteCodes", DirectoryWords.NOTES);
  }

  /** The caller's own that somebody should ask about by now. */
  List<DirectoryFacts.Referral> toAskAbout() {
    Instant now = clock.instant();
    return referrals.followed().found().orElse(List.of()).stream()
        .filter(referral -> referral.remindAt() != null && !referral.remindAt().isAfter(now))
        .toList();
  }
}
