package org.puente.distribution.console.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.Places;
import org.puente.distribution.console.remote.Answer;
import org.puente.distribution.console.remote.DirectoryFacts;
import org.puente.distribution.console.remote.HttpReferrals;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom to refer people to, kept by whoever coordinates. */
@Controller
@RequestMapping("/console/directory")
class DirectoryPages {

  private static final String LIST = "redirect:/console/directory";
  private static final DirectoryFacts.Offer NOTHING =
      new DirectoryFacts.Offer(
          "INFORMATION", null, null, null, null, Set.of(), Set.of("EVERYBODY"), null, null);

  private final HttpReferrals referrals;
  private final Places places;

  DirectoryPages(HttpReferrals referrals, Places places) {
    this.referrals = referrals;
    this.places = places;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String territory,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "false") boolean archived,
      Model model) {
    Answer<List<DirectoryFacts.Entry>> entries = referrals.directory(territory, kind, archived);
    model.addAttribute("away", entries.isAway());
    model.addAttribute("entries", entries.found().orElse(List.of()));
    model.addAttribute("territory", territory);
    model.addAttribute("kind", kind);
    model.addAttribute("archived", archived);
    model.addAttribute("mayKeep", Caller.current().is(Role.COORDINATOR));
    offer(model);
    return "console/support/directory";
  }

  @GetMapping("/new")
  @PreAuthorize("hasRole('COORDINATOR')")
  String fresh(Model model) {
    model.addAttribute("entry", null);
    model.addAttribute("offer", NOTHING);
    offer(model);
    return "console/support/service";
  }

  @GetMapping("/{id}")
  @PreAuthorize("hasRole('COORDINATOR')")
  String one(@PathVariable UUID id, Model model) {
    DirectoryFacts.Entry entry = referrals.entry(id).given();
    model.addAttribute("entry", entry);
    model.addAttribute("offer", entry.offer());
    offer(model);
    return "console/support/service";
  }

  /** What the form of a service sends. */
  record Typed(
      String kind,
      String provider,
      String agreement,
      String cost,
      String openingHours,
      @Nullable List<String> territories,
      @Nullable List<String> accepts,
      String focalDesk,
      String focalPhone) {

    Map<String, Object> body() {
      var body = new HashMap<String, Object>();
      body.put("kind", kind);
      body.put("territories", territories == null ? List.of() : territories);
      body.put("accepts", accepts == null ? List.of() : accepts);
      Map.of(
              "provider", provider,
              "agreement", agreement,
              "cost", cost,
              "openingHours", openingHours,
              "focalDesk", focalDesk,
              "focalPhone", focalPhone)
          .forEach(
              (name, value) -> {
                if (!value.isBlank()) {
                  body.put(name, value.strip());
                }
              });
      return body;
    }
  }

  @PostMapping("/new/add")
  @PreAuthorize("hasRole('COORDINATOR')")
  String add(Typed typed) {
    referrals.add(typed.body()).given();
    return LIST;
  }

  @PostMapping("/{id}/change")
  @PreAuthorize("hasRole('COORDINATOR')")
  String change(@PathVariable UUID id, Typed typed) {
    referrals.change(id, typed.body()).given();
    return LIST + "/" + id;
  }

  @PostMapping("/{id}/verified")
  @PreAuthorize("hasRole('COORDINATOR')")
  String verified(@PathVariable UUID id) {
    referrals.verified(id).given();
    return LIST + "/" + id;
  }

  @PostMapping("/{id}/archived")
  @PreAuthorize("hasRole('COORDINATOR')")
  String archived(@PathVariable UUID id) {
    referrals.archived(id).given();
    return LIST;
  }

  private void offer(Model model) {
    model.addAttribute("names", places.names());
    model.addAttribute("kinds", DirectoryWords.KINDS);
    model.addAttribute("accepting", DirectoryWords.ACCEPTS);
  }
}
