package org.puente.distribution.console.support;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.access.Colleagues;
import org.puente.distribution.access.Colleagues.Colleague;
import org.puente.distribution.console.remote.Answer;
import org.puente.distribution.console.remote.HttpTeam;
import org.puente.distribution.console.remote.HttpTeam.Entered;
import org.puente.distribution.console.remote.TeamMember;
import org.puente.distribution.console.remote.TeamMember.Area;
import org.puente.distribution.console.support.TeamNames.Named;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.puente.events.http.Problem;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is on the team: where they work, what they can, when they are away or on call. */
@Controller
@RequestMapping("/console/tasks/team")
class TeamPages {

  private static final List<String> LANGUAGES = List.of("es", "qu", "en", "fr", "ht", "ar");
  static final List<String> QUALIFICATIONS =
      List.of("PFA", "CHILD_PROTECTION", "PSYCHOLOGY", "SOCIAL_WORK");
  private static final int LONGEST_DUTY_DAYS = 31;
  private static final int LAST_YEAR = 9999;
  private static final String PAGE = "redirect:/console/tasks/team";

  private final HttpTeam team;
  private final TeamNames names;
  private final Colleagues colleagues;
  private final DayClock time;
  private final AreaNames areas;
  private final MessageSource messages;

  TeamPages(
      HttpTeam team,
      TeamNames names,
      Colleagues colleagues,
      DayClock time,
      AreaNames areas,
      MessageSource messages) {
    this.team = team;
    this.names = names;
    this.colleagues = colleagues;
    this.time = time;
    this.areas = areas;
    this.messages = messages;
  }

  @GetMapping
  String team(Model model) {
    Answer<List<TeamMember>> members = team.members();
    List<TeamMember> all = members.found().orElse(List.of());
    Set<UUID> known = all.stream().map(TeamMember::id).collect(toSet());
    boolean leads = Caller.current().is(Role.COORDINATOR);
    model.addAttribute("away", members.isAway());
    model.addAttribute("members", names.named(all));
    model.addAttribute("areas", areas.inWords(all));
    model.addAttribute("leads", leads);
    model.addAttribute("today", time.today().day());
    model.addAttribute("now", time.clock().instant());
    model.addAttribute(
        "free",
        leads
            ? colleagues.of(Caller.current()).stream()
                .filter(each -> !known.contains(each.id()))
                .toList()
            : List.of());
    return "console/support/team";
  }

  /** Somebody of the team, or who may be. */
  @GetMapping("/{id}")
  @PreAuthorize("hasRole('COORDINATOR')")
  String member(@PathVariable UUID id, Model model) {
    Colleague colleague = colleague(id);
    Named member =
        names.named(team.members().given()).stream()
            .filter(each -> each.facts().id().equals(id))
            .findFirst()
            .orElse(null);
    model.addAttribute("id", id);
    model.addAttribute("name", colleague.name());
    model.addAttribute("member", member == null ? null : member.facts());
    model.addAttribute("places", areas.choices(places(colleague)));
    model.addAttribute("chosen", chosen(member));
    model.addAttribute("languages", LANGUAGES);
    model.addAttribute("qualifications", QUALIFICATIONS);
    model.addAttribute("today", time.today().day());
    return "console/support/member";
  }

  /** Areas are ticked by their numbers among the places where both may work. */
  @PostMapping("/{id}/enter")
  @PreAuthorize("hasRole('COORDINATOR')")
  String enter(@PathVariable UUID id, MemberTyped typed, RedirectAttributes flash, Locale locale) {
    List<Area> places = places(colleague(id));
    List<Area> areas =
        typed.area().stream()
            .filter(number -> number >= 0 && number < places.size())
            .map(places::get)
            .toList();
    if (areas.isEmpty() || typed.language().isEmpty()) {
      throw Problem.unprocessable("worker-needs", "area, language: at least one of each.");
    }
    team.enter(
            id,
            new Entered(
                typed.revision(),
                areas,
                typed.language(),
                typed.qualification(),
                typed.capacity(),
                typed.active() != null))
        .given();
    return done("entered", flash, locale);
  }

  @PostMapping("/{id}/away")
  @PreAuthorize("hasRole('COORDINATOR')")
  String away(
      @PathVariable UUID id,
      @RequestParam LocalDate from,
      @RequestParam LocalDate until,
      RedirectAttributes flash,
      Locale locale) {
    team.away(id, from, until).given();
    return done("away", flash, locale);
  }

  @PostMapping("/{id}/back")
  @PreAuthorize("hasRole('COORDINATOR')")
  String back(
      @PathVariable UUID id, @RequestParam UUID leave, RedirectAttributes flash, Locale locale) {
    team.back(id, leave).given();
    return done("back", flash, locale);
  }

  /** Both days count whole, by the clock on the wall. */
  @PostMapping("/{id}/on-call")
  @PreAuthorize("hasRole('COORDINATOR')")
  String onCall(
      @PathVariable UUID id,
      @RequestParam LocalDate from,
      @RequestParam LocalDate until,
      RedirectAttributes flash,
      Locale locale) {
    long nights = ChronoUnit.DAYS.between(from, until);
    if (nights < 0 || nights >= LONGEST_DUTY_DAYS || until.getYear() > LAST_YEAR) {
      throw Problem.unprocessable("duty-of-days", "until: a duty ends within 31 days.");
    }
    team.onCall(id, time.today().start(from), time.today().start(until.plusDays(1))).given();
    return done("on-call", flash, locale);
  }

  @PostMapping("/{id}/off-call")
  @PreAuthorize("hasRole('COORDINATOR')")
  String offCall(
      @PathVariable UUID id, @RequestParam UUID duty, RedirectAttributes flash, Locale locale) {
    team.offCall(id, duty).given();
    return done("off-call", flash, locale);
  }

  private Colleague colleague(UUID id) {
    return colleagues.of(Caller.current()).stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("Nobody of that id may work in your places."));
  }

  /** In an order that stays. */
  private static List<Area> places(Colleague colleague) {
    return colleague.places().stream()
        .sorted(Comparator.comparing(Grant::claim))
        .map(place -> new Area(place.organisation(), place.programme(), place.territory()))
        .toList();
  }

  private static Set<Area> chosen(@Nullable Named member) {
    return member == null ? Set.of() : member.facts().areas();
  }

  private String done(String what, RedirectAttributes flash, Locale locale) {
    flash.addFlashAttribute("done", messages.getMessage("team.done." + what, null, locale));
    return PAGE;
  }
}
