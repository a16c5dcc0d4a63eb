package org.puente.distribution.console.support;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.ServiceAway;
import org.puente.distribution.console.remote.Answer;
import org.puente.distribution.console.remote.HttpStabilization;
import org.puente.distribution.console.remote.SupportContact.ContactMode;
import org.puente.distribution.console.remote.SupportTask;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.contract.TaskOutcome;
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
  private final SupportDesk desk;
  private final Clock clock;

  TaskPages(HttpStabilization stabilization, SupportDesk desk, Clock clock) {
    this.stabilization = stabilization;
    this.desk = desk;
    this.clock = clock;
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
    model.addAttribute("show", show);
    model.addAttribute("shows", Shown.values());
    model.addAttribute("away", tasks.isAway());
    model.addAttribute("next", tasks.found().map(Page::next).orElse(null));
    model.addAttribute("tasks", desk.named(tasks.found().map(Page::items).orElse(List.of())));
    model.addAttribute("summary", stabilization.summary().found().orElse(null));
    model.addAttribute("mayAct", mayAct());
    return "console/tasks";
  }

  private static boolean mayAct() {
    Caller caller = Caller.current();
    return caller.is(Role.PSYCHOSOCIAL_WORKER) || caller.is(Role.COORDINATOR);
  }

  @GetMapping("/{id}")
  String task(@PathVariable UUID id, Model model) {
    SupportTask task = given(stabilization.task(id));
    boolean mine = Caller.current().userId().equals(task.assignee());
    model.addAttribute("task", desk.named(task));
    model.addAttribute("mine", mine && mayAct());
    model.addAttribute("free", task.state() == SupportTask.State.OPEN && mayAct());
    model.addAttribute("phone", mine ? desk.phone(task) : null);
    model.addAttribute("contacts", stabilization.contacts(id).found().orElse(List.of()));
    model.addAttribute("modes", ContactMode.values());
    model.addAttribute("outcomes", TaskOutcome.values());
    return "console/task";
  }

  @PostMapping("/{id}/take")
  @PreAuthorize("hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR')")
  String take(@PathVariable UUID id) {
    given(stabilization.take(id));
    return page(id);
  }

  @PostMapping("/{id}/contact")
  @PreAuthorize("hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR')")
  String contact(
      @PathVariable UUID id, @RequestParam ContactMode mode, @RequestParam boolean reached) {
    given(stabilization.contact(id, mode, reached, clock.instant()));
    return page(id);
  }

  @PostMapping("/{id}/finish")
  @PreAuthorize("hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR')")
  String finish(@PathVariable UUID id, @RequestParam TaskOutcome outcome) {
    given(stabilization.finish(id, outcome));
    return page(id);
  }

  private static String page(UUID id) {
    return "redirect:/console/tasks/" + id;
  }

  private static <T> T given(Answer<T> answer) {
    return switch (answer) {
      case Answer.Given<T>(T value) -> value;
      case Answer.Refused<T>(String slug) when slug.equals("not-found") ->
          throw Problem.notFound("No such task.");
      case Answer.Refused<T>(String slug) ->
          throw Problem.conflict(slug, "stabilization-scheduler refused.");
      case Answer.Away<T> _ -> throw ServiceAway.problem();
    };
  }
}
