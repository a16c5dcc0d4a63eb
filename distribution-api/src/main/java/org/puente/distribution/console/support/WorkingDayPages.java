package org.puente.distribution.console.support;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.Today;
import org.puente.distribution.console.remote.Answer;
import org.puente.distribution.console.remote.HttpAssignments;
import org.puente.distribution.console.remote.HttpAssignments.Moved;
import org.puente.distribution.console.remote.HttpEpisodes;
import org.puente.distribution.console.remote.SupportContact.ContactMode;
import org.puente.distribution.console.remote.SupportTask;
import org.puente.distribution.console.support.SupportDesk.NamedTask;
import org.puente.events.access.Caller;
import org.puente.events.contract.TaskOutcome;
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

/** A worker's day, on a phone: whom to call now, how it went, and whom they stand by. */
@Controller
@RequestMapping("/console/tasks")
@PreAuthorize("hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR')")
class WorkingDayPages {

  private static final Comparator<SupportTask> MOST_URGENT_FIRST =
      Comparator.comparing(SupportTask::urgency)
          .thenComparing(SupportTask::dueAt)
          .thenComparing(SupportTask::id);

  private final HttpAssignments assignments;
  private final HttpEpisodes episodes;
  private final SupportDesk desk;
  private final TeamNames team;
  private final Today today;
  private final Clock clock;
  private final MessageSource messages;

  WorkingDayPages(
      HttpAssignments assignments,
      HttpEpisodes episodes,
      SupportDesk desk,
      TeamNames team,
      DayClock time,
      MessageSource messages) {
    this.assignments = assignments;
    this.episodes = episodes;
    this.desk = desk;
    this.team = team;
    this.today = time.today();
    this.clock = time.clock();
    this.messages = messages;
  }

  /** A task of today, with whom to call. */
  record Call(NamedTask task, @Nullable String phone) {}

  /** Somebody whom the worker stands by. */
  record Case(String name, String place, UUID episode, List<NamedTask> tasks) {}

  @GetMapping("/today")
  String today(Model model) {
    Answer<List<SupportTask>> mine = assignments.inHand();
    List<SupportTask> all = mine.found().orElse(List.of());
    List<SupportTask> due =
        all.stream()
            .filter(task -> !today.of(task.dueAt()).isAfter(today.day()))
            .sorted(MOST_URGENT_FIRST)
            .toList();
    model.addAttribute("away", mine.isAway());
    model.addAttribute(
        "calls",
        desk.named(due).stream().map(task -> new Call(task, desk.phone(task.facts()))).toList());
    model.addAttribute("later", all.size() - due.size());
    model.addAttribute("modes", ContactMode.values());
    model.addAttribute("outcomes", TaskOutcome.values());
    return "console/support/today";
  }

  /** What came of a call: that it was tried, and how the task ended, where it did. */
  @PostMapping("/today/{id}")
  String went(
      @PathVariable UUID id,
      @RequestParam ContactMode mode,
      @RequestParam boolean reached,
      @RequestParam(required = false) @Nullable TaskOutcome outcome,
      RedirectAttributes flash,
      Locale locale) {
    boolean ends = outcome != null && (reached || outcome == TaskOutcome.UNREACHABLE);
    Map<String, Object> came = new HashMap<>();
    came.put("mode", mode);
    came.put("reached", reached);
    came.put("occurredAt", clock.instant());
    if (ends) {
      came.put("outcome", outcome);
    }
    episodes.outcome(id, came).given();
    flash.addFlashAttribute("kept", id);
    flash.addFlashAttribute(
        "done", messages.getMessage(ends ? "day.done.finished" : "day.done.noted", null, locale));
    return "redirect:/console/tasks/today";
  }

  @GetMapping("/caseload")
  String caseload(Model model) {
    Answer<List<SupportTask>> mine = assignments.inHand();
    Map<UUID, List<NamedTask>> byEpisode =
        desk.named(mine.found().orElse(List.of())).stream()
            .collect(groupingBy(task -> task.facts().episodeId(), LinkedHashMap::new, toList()));
    model.addAttribute("away", mine.isAway());
    model.addAttribute(
        "cases",
        byEpisode.entrySet().stream()
            .map(
                each ->
                    new Case(
                        each.getValue().getFirst().name(),
                        each.getValue().getFirst().place(),
                        each.getKey(),
                        each.getValue()))
            .toList());
    model.addAttribute("colleagues", team.others(Caller.current().userId()));
    return "console/support/caseload";
  }

  @PostMapping("/caseload/{episode}")
  String handOver(
      @PathVariable UUID episode, @RequestParam UUID to, RedirectAttributes flash, Locale locale) {
    Moved moved = assignments.handOver("EPISODE", episode, to).given();
    new MovedInWords(messages, locale).tell(moved, flash, Map.of());
    return "redirect:/console/tasks/caseload";
  }
}
