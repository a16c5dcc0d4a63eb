package org.puente.distribution.console.support;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.remote.Answer;
import org.puente.distribution.console.remote.EpisodeFacts;
import org.puente.distribution.console.remote.HttpEpisodes;
import org.puente.distribution.console.remote.HttpStabilization;
import org.puente.distribution.console.remote.SupportContact.ContactMode;
import org.puente.distribution.console.remote.SupportTask;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.http.Page;
import org.puente.events.http.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tasks of standing by: take one, note a contact, finish it. */
@Controller
@RequestMapping("/console/tasks")
class TaskPages {

  /** Which list. */
  enum Shown {
    MINE,
    OPEN,
    DONE,
    CANCELLED
  }

  private final HttpStabilization stabilization;
  private final HttpEpisodes episodes;
  private final SupportDesk desk;
  private final ReferralDesk referrals;

  TaskPages(
      HttpStabilization stabilization,
      HttpEpisodes episodes,
      SupportDesk desk,
      ReferralDesk referrals) {
    this.stabilization = stabilization;
    this.episodes = episodes;
    this.desk = desk;
    this.referrals = referrals;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "OPEN") Shown show,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    Answer<Page<SupportTask>> tasks =
        switch (show) {
          case MINE -> stabilization.tasks(SupportTask.State.ASSIGNED, true, after);
          case OPEN -> stabilization.tasks(SupportTask.State.OPEN, false, after);
          case DONE -> stabilization.tasks(SupportTask.State.DONE, false, after);
          case CANCELLED -> stabilization.tasks(SupportTask.State.CANCELLED, false, after);
        };
    if (after != null && tasks instanceof Answer.Refused) {
      throw Problem.badRequest("bad-request", "after: there is no such page.");
    }
    model.addAttribute("show", show);
    model.addAttribute("shows", Shown.values());
    model.addAttribute("away", tasks.isAway());
    model.addAttribute("next", tasks.found().map(Page::next).orElse(null));
    model.addAttribute("tasks", desk.named(tasks.found().map(Page::items).orElse(List.of())));
    model.addAttribute("summary", stabilization.summary().found().orElse(null));
    model.addAttribute(
        "overdue",
        answersForReports() ? episodes.overdueReports().found().orElse(List.of()) : List.of());
    model.addAttribute("mayAct", mayAct());
    model.addAttribute("asked", seesCases() ? referrals.toAskAbout() : List.of());
    return "console/tasks";
  }

  private static boolean answersForReports() {
    Caller caller = Caller.current();
    return caller.is(Role.PROTECTION_FOCAL_POINT) || caller.is(Role.COORDINATOR);
  }

  private static boolean seesCases() {
    return mayAct() || Caller.current().is(Role.PROTECTION_FOCAL_POINT);
  }

  private static boolean mayAct() {
    Caller caller = Caller.current();
    return caller.is(Role.PSYCHOSOCIAL_WORKER) || caller.is(Role.COORDINATOR);
  }

  @GetMapping("/{id}")
  String task(@PathVariable UUID id, Model model) {
    SupportTask task = stabilization.task(id).given();
    boolean mine = Caller.current().userId().equals(task.assignee()) && mayAct();
    model.addAttribute("task", desk.named(task));
    model.addAttribute("mine", mine);
    model.addAttribute("free", task.state() == SupportTask.State.OPEN && mayAct());
    model.addAttribute("phone", mine ? desk.phone(task) : null);
    model.addAttribute("seesCase", seesCases());
    model.addAttribute("contacts", stabilization.contacts(id).found().orElse(List.of()));
    model.addAttribute("modes", ContactMode.values());
    model.addAttribute("results", TalkResult.values());
    model.addAttribute("reasons", SupportWords.REASONS);
    EpisodeFacts.Proposal proposal =
        mine && !task.state().ended() ? episodes.proposal(id).found().orElse(null) : null;
    model.addAttribute("proposal", proposal);
    model.addAttribute("next", proposal == null ? null : desk.day(proposal.nextContactAt()));
    return "console/task";
  }

  @PostMapping("/{id}/take")
  @PreAuthorize("hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR')")
  String take(@PathVariable UUID id) {
    stabilization.take(id).given();
    return page(id);
  }

  /**
   * A contact, how it ended and when next, in one form.
   *
   * @param next the day of the next contact, where one was agreed on
   */
  @PostMapping("/{id}/outcome")
  @PreAuthorize("hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR')")
  String outcome(
      @PathVariable UUID id,
      @RequestParam ContactMode mode,
      @RequestParam TalkResult result,
      @RequestParam(required = false) @Nullable LocalDate next) {
    episodes.outcome(id, desk.outcome(mode, result, next)).given();
    return page(id);
  }

  /** Somebody is in danger now. */
  @PostMapping("/{id}/alarm")
  @PreAuthorize(
      "hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR', 'PSYCHOSOCIAL_SUPERVISOR',"
          + " 'PROTECTION_FOCAL_POINT')")
  String alarm(@PathVariable UUID id, @RequestParam String reason) {
    episodes.alarm(id, reason).given();
    return page(id) + "?told";
  }

  private static String page(UUID id) {
    return "redirect:/console/tasks/" + id;
  }
}
