package org.puente.distribution.console.support;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.remote.HttpEpisodes;
import org.puente.distribution.console.remote.HttpReferrals;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Referring somebody, and help while they wait. */
@Controller
@RequestMapping("/console/tasks/episodes/{id}")
@PreAuthorize("hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR', 'PROTECTION_FOCAL_POINT')")
class ReferralPages {

  private final HttpEpisodes episodes;
  private final HttpReferrals referrals;
  private final InterimKitDesk interim;

  ReferralPages(HttpEpisodes episodes, HttpReferrals referrals, InterimKitDesk interim) {
    this.episodes = episodes;
    this.referrals = referrals;
    this.interim = interim;
  }

  @PostMapping("/refer")
  String refer(
      @PathVariable UUID id,
      @RequestParam UUID service,
      @RequestParam(defaultValue = "false") boolean urgent,
      @RequestParam(required = false) @Nullable Set<String> shared,
      @RequestParam(defaultValue = "false") boolean shown) {
    Map<String, Object> proposed =
        Map.of(
            "serviceId",
            service,
            "urgent",
            urgent,
            "shared",
            shared == null ? List.of() : shared,
            "shownToPerson",
            shown);
    episodes.say(id, "referrals", proposed).given();
    return page(id);
  }

  @PostMapping("/referral-moved")
  String move(@PathVariable UUID id, @RequestParam UUID referral, @RequestParam String to) {
    referrals.move(referral, to).given();
    return page(id);
  }

  @PostMapping("/referral-note")
  String note(@PathVariable UUID id, @RequestParam UUID referral, @RequestParam String code) {
    referrals.note(referral, code).given();
    return page(id);
  }

  @PostMapping("/interim-help")
  String help(
      @PathVariable UUID id,
      @RequestParam boolean taken,
      @RequestParam(defaultValue = "") String kit,
      RedirectAttributes flash) {
    interim.offered(id, kit, taken).ifPresent(said -> flash.addFlashAttribute("allocated", said));
    return page(id);
  }

  private static String page(UUID id) {
    return "redirect:/console/tasks/episodes/" + id + "#referrals";
  }
}
