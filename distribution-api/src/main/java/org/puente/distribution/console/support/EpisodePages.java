package org.puente.distribution.console.support;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.remote.HttpEpisodes;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Standing by one person: what is needed, what was done, what was agreed to. */
@Controller
@RequestMapping("/console/tasks/episodes/{id}")
@PreAuthorize("hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR', 'PROTECTION_FOCAL_POINT')")
class EpisodePages {

  private final HttpEpisodes episodes;
  private final EpisodeDesk desk;

  EpisodePages(HttpEpisodes episodes, EpisodeDesk desk) {
    this.episodes = episodes;
    this.desk = desk;
  }

  @GetMapping
  String page(@PathVariable UUID id, Model model) {
    desk.show(id, model);
    return "console/episode";
  }

  /** What is needed now; a domain that was not asked about is not sent. */
  @PostMapping("/needs")
  String needs(
      @PathVariable UUID id,
      @RequestParam Map<String, String> given,
      @RequestParam(required = false) @Nullable String urgentBecause) {
    var needs = new TreeMap<String, String>();
    SupportWords.DOMAINS.stream()
        .filter(domain -> SupportWords.LEVELS.contains(given.getOrDefault(domain, "")))
        .forEach(domain -> needs.put(domain, given.get(domain)));
    var body = new HashMap<String, Object>(Map.of("needs", needs));
    if (urgentBecause != null && !urgentBecause.isBlank()) {
      body.put("urgentBecause", urgentBecause);
    }
    return said(id, "assessments", body);
  }

  @PostMapping("/checklist")
  String checklist(
      @PathVariable UUID id,
      @RequestParam String protocol,
      @RequestParam int version,
      @RequestParam(required = false) @Nullable Set<String> ticked) {
    return said(
        id,
        "applications",
        Map.of(
            "protocol",
            protocol,
            "version",
            version,
            "ticked",
            ticked == null ? List.of() : ticked));
  }

  @PostMapping("/consent")
  String consent(
      @PathVariable UUID id,
      @RequestParam String purpose,
      @RequestParam String decision,
      @RequestParam String givenBy,
      @RequestParam(defaultValue = "false") boolean assents) {
    return said(
        id,
        "consents",
        Map.of(
            "purpose", purpose,
            "decision", decision,
            "givenBy", givenBy,
            "childAssents", assents));
  }

  @PostMapping("/child")
  String child(
      @PathVariable UUID id,
      @RequestParam String kind,
      @RequestParam String guardian,
      @RequestParam(required = false) @Nullable LocalDate turns18On) {
    var body = new HashMap<String, Object>(Map.of("kind", kind, "guardian", guardian));
    if (turns18On != null) {
      body.put("turns18On", turns18On);
    }
    return said(id, "child", body);
  }

  @PostMapping("/report")
  String report(@PathVariable UUID id) {
    return said(id, "reports", Map.of());
  }

  @PostMapping("/reported")
  String reported(@PathVariable UUID id, @RequestParam UUID report) {
    return said(id, "reports/" + report + "/made", Map.of());
  }

  @PostMapping("/review")
  String review(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean child,
      @RequestParam(defaultValue = "false") boolean family,
      @RequestParam(defaultValue = "false") boolean supervisor) {
    return said(id, "reviews", Map.of("child", child, "family", family, "supervisor", supervisor));
  }

  @PostMapping("/close")
  String close(
      @PathVariable UUID id,
      @RequestParam String reason,
      @RequestParam(defaultValue = "false") boolean protection) {
    return said(id, "closure", Map.of("reason", reason, "protection", protection));
  }

  private String said(UUID id, String step, Object body) {
    episodes.say(id, step, body).given();
    return "redirect:/console/tasks/episodes/" + id;
  }
}
