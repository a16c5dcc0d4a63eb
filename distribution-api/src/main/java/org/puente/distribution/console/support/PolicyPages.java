package org.puente.distribution.console.support;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.Places;
import org.puente.distribution.console.remote.Answer;
import org.puente.distribution.console.remote.HttpPolicies;
import org.puente.distribution.console.remote.HttpPolicies.Content;
import org.puente.distribution.console.remote.HttpPolicies.Draft;
import org.puente.distribution.console.remote.HttpPolicies.Replay;
import org.puente.distribution.console.remote.WrittenPolicy;
import org.puente.distribution.people.Identities;
import org.puente.distribution.programmes.Programmes;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rules by which somebody is asked to stand by: in force, drafted, tried on what has been. */
@Controller
@RequestMapping("/console/waiting/policy")
class PolicyPages {

  private static final int SPARE = 2;
  private static final List<Integer> LOOKED_BACK = List.of(30, 90, 365);

  private final HttpPolicies policies;
  private final Programmes programmes;
  private final Places places;
  private final Identities people;
  private final Clock clock;

  PolicyPages(
      HttpPolicies policies, Programmes programmes, Places places, Identities people, Clock clock) {
    this.policies = policies;
    this.programmes = programmes;
    this.places = places;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping
  String policy(Model model) {
    Answer<List<WrittenPolicy>> versions = policies.versions();
    model.addAttribute("away", versions.isAway());
    List<WrittenPolicy> all = versions.found().orElse(List.of());
    if (!all.isEmpty()) {
      Draft draft = policies.draft().found().orElse(null);
      WrittenPolicy newest = all.getFirst();
      show(model, newest, draft);
      model.addAttribute("versions", all);
    }
    return "console/support/policy";
  }

  private void show(Model model, WrittenPolicy newest, @Nullable Draft draft) {
    Caller caller = Caller.current();
    Content shown =
        draft == null
            ? new Content("", newest.rules(), newest.support(), newest.cases())
            : draft.content();
    boolean mayWrite = caller.is(Role.COORDINATOR) || caller.is(Role.PSYCHOSOCIAL_SUPERVISOR);
    boolean own = draft != null && draft.author().id().equals(caller.userId());
    model.addAttribute("newest", newest);
    model.addAttribute("draft", draft);
    model.addAttribute("shown", shown);
    model.addAttribute("own", own);
    model.addAttribute("mayWrite", mayWrite && (draft == null || own));
    model.addAttribute("mayDecide", mayWrite);
    model.addAttribute("weekdays", DayOfWeek.values());
    model.addAttribute("holidays", new TreeSet<>(shown.rules().holidays()));
    model.addAttribute("exceptions", exceptions(shown));
    model.addAttribute("programmes", programmes.all());
    model.addAttribute("names", places.names());
    model.addAttribute("periods", LOOKED_BACK);
    Instant due = clock.instant().truncatedTo(ChronoUnit.HOURS);
    model.addAttribute("due", due);
    model.addAttribute("preview", policies.preview(shown.rules(), due).found().orElse(List.of()));
  }

  private static List<WrittenPolicy.@Nullable GraceFor> exceptions(Content shown) {
    var lines = new ArrayList<WrittenPolicy.@Nullable GraceFor>(shown.rules().graceOverrides());
    for (int line = 0; line < SPARE; line++) {
      lines.add(null);
    }
    return lines;
  }

  @PostMapping("/draft")
  @PreAuthorize("hasAnyRole('COORDINATOR', 'PSYCHOSOCIAL_SUPERVISOR')")
  String write(@ModelAttribute PolicyTyped typed) {
    WrittenPolicy newest = policies.versions().given().getFirst();
    Content before =
        policies
            .draft()
            .found()
            .map(Draft::content)
            .orElse(new Content("", newest.rules(), newest.support(), newest.cases()));
    policies.write(typed.basedOn(), typed.over(before)).given();
    return "redirect:/console/waiting/policy";
  }

  @PostMapping("/discard")
  @PreAuthorize("hasAnyRole('COORDINATOR', 'PSYCHOSOCIAL_SUPERVISOR')")
  String discard() {
    policies.discard().given();
    return "redirect:/console/waiting/policy";
  }

  /** As it was shown. */
  @PostMapping("/switch-on")
  @PreAuthorize("hasAnyRole('COORDINATOR', 'PSYCHOSOCIAL_SUPERVISOR')")
  String switchOn(@RequestParam int revision) {
    policies.switchOn(revision).given();
    return "redirect:/console/waiting/policy";
  }

  /**
   * What the draft would have raised, or else the version in force.
   *
   * @param days how far back promises fell due
   */
  @GetMapping("/replay")
  @PreAuthorize("hasAnyRole('COORDINATOR', 'PSYCHOSOCIAL_SUPERVISOR')")
  String replay(@RequestParam(defaultValue = "90") int days, Model model) {
    int period = LOOKED_BACK.contains(days) ? days : LOOKED_BACK.get(1);
    Answer<List<WrittenPolicy>> versions = policies.versions();
    model.addAttribute("days", period);
    model.addAttribute("periods", LOOKED_BACK);
    model.addAttribute("away", versions.isAway());
    if (versions.found().isPresent()) {
      Draft draft = policies.draft().found().orElse(null);
      var rules = draft == null ? versions.given().getFirst().rules() : draft.content().rules();
      Instant now = clock.instant();
      Answer<Replay> replay =
          policies.replay(rules, now.minus(period, ChronoUnit.DAYS), now.plusSeconds(1));
      model.addAttribute("draft", draft);
      model.addAttribute("away", replay.isAway());
      replay.found().ifPresent(it -> show(model, it));
    }
    return "console/support/replay";
  }

  private void show(Model model, Replay replay) {
    model.addAttribute("replay", replay);
    model.addAttribute("names", places.names());
    model.addAttribute(
        "people",
        people.names(
            replay.first().stream().map(HttpPolicies.Raised::personId).distinct().toList()));
  }
}
