package org.puente.distribution.console.support;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.puente.distribution.console.Places;
import org.puente.distribution.console.remote.Answer;
import org.puente.distribution.console.remote.HttpAssignments;
import org.puente.distribution.console.remote.HttpAssignments.Escalation;
import org.puente.distribution.console.remote.HttpAssignments.Given;
import org.puente.distribution.console.remote.HttpAssignments.Move;
import org.puente.distribution.console.remote.HttpAssignments.Moved;
import org.puente.distribution.console.remote.HttpAssignments.Needing;
import org.puente.distribution.console.remote.HttpAssignments.Proposed;
import org.puente.distribution.console.remote.HttpAssignments.Waiting;
import org.puente.distribution.people.Identities;
import org.puente.events.contract.Urgency;
import org.puente.events.http.Problem;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The coordinator's board: what nobody has, who could take it, what fits nobody, what is late. */
@Controller
@RequestMapping("/console/tasks/board")
@PreAuthorize("hasRole('COORDINATOR')")
class BoardPages {

  private static final Proposed NOTHING = new Proposed(List.of(), List.of(), 0);

  private final HttpAssignments assignments;
  private final TeamNames team;
  private final Identities people;
  private final Places places;
  private final Clock clock;
  private final MessageSource messages;

  BoardPages(
      HttpAssignments assignments,
      TeamNames team,
      PeopleAndPlaces names,
      DayClock time,
      MessageSource messages) {
    this.assignments = assignments;
    this.team = team;
    this.people = names.people();
    this.places = names.places();
    this.clock = time.clock();
    this.messages = messages;
  }

  /** How many tasks wait in one place, by tier. */
  record Place(String code, Map<Urgency, Long> byTier) {

    public long of(Urgency tier) {
      return byTier.getOrDefault(tier, 0L);
    }

    public long all() {
      return byTier.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  @GetMapping
  String board(Model model) {
    Answer<Proposed> asked = assignments.propose();
    Proposed proposed = asked.found().orElse(NOTHING);
    List<Escalation> escalations = assignments.escalations().found().orElse(List.of());
    List<Needing> needing = needing(proposed);
    model.addAttribute("away", asked.isAway());
    model.addAttribute("proposed", proposed);
    model.addAttribute("unassigned", needing.size() + proposed.beyond());
    model.addAttribute(
        "overdue", needing.stream().filter(it -> it.dueAt().isBefore(clock.instant())).count());
    model.addAttribute("now", clock.instant());
    model.addAttribute("tiers", Urgency.values());
    model.addAttribute("byPlace", byPlace(needing));
    model.addAttribute("escalations", escalations);
    model.addAttribute("names", places.names());
    model.addAttribute(
        "people",
        people.names(
            Stream.concat(
                    needing.stream().map(Needing::personId),
                    escalations.stream().map(Escalation::personId))
                .distinct()
                .toList()));
    List<TeamNames.Named> members = team.all();
    model.addAttribute("team", members);
    model.addAttribute(
        "workers", members.stream().collect(toMap(it -> it.facts().id(), TeamNames.Named::name)));
    return "console/support/board";
  }

  /**
   * Gives what was ticked as it was shown.
   *
   * @param move a task, to whom it goes, and who had it, if anybody, with blanks between
   */
  @PostMapping("/assign")
  String assign(
      @RequestParam(defaultValue = "") List<String> move, RedirectAttributes flash, Locale locale) {
    give(move.stream().map(BoardPages::move).toList(), flash, locale);
    return "redirect:/console/tasks/board";
  }

  /** One task by hand, to whom the coordinator chooses. */
  @PostMapping("/give")
  String give(
      @RequestParam UUID task, @RequestParam UUID to, RedirectAttributes flash, Locale locale) {
    give(List.of(new Move(task, null, to)), flash, locale);
    return "redirect:/console/tasks/board";
  }

  private void give(List<Move> moves, RedirectAttributes flash, Locale locale) {
    List<Needing> shown = needing(assignments.propose().found().orElse(NOTHING));
    Map<UUID, String> known = people.names(shown.stream().map(Needing::personId).toList());
    Map<UUID, String> names =
        shown.stream()
            .filter(task -> known.containsKey(task.personId()))
            .collect(toMap(Needing::id, task -> known.getOrDefault(task.personId(), "")));
    Moved moved =
        moves.isEmpty() ? new Moved(List.of(), List.of()) : assignments.apply(moves).given();
    new MovedInWords(messages, locale).tell(moved, flash, names);
  }

  private static Move move(String written) {
    List<String> parts = List.of(written.split(" ", 3));
    try {
      UUID from = parts.size() > 2 ? UUID.fromString(parts.get(2)) : null;
      return new Move(UUID.fromString(parts.get(0)), from, UUID.fromString(parts.get(1)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw Problem.badRequest("no-such-move", "move: a task and who is to take it.");
    }
  }

  private static List<Needing> needing(Proposed proposed) {
    return Stream.concat(
            proposed.given().stream().map(Given::task),
            proposed.waiting().stream().map(Waiting::task))
        .toList();
  }

  private static List<Place> byPlace(List<Needing> needing) {
    return needing.stream()
        .collect(
            groupingBy(
                Needing::territory,
                TreeMap::new,
                groupingBy(Needing::urgency, () -> new EnumMap<>(Urgency.class), counting())))
        .entrySet()
        .stream()
        .map(each -> new Place(each.getKey(), each.getValue()))
        .toList();
  }
}
