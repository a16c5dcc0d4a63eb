package org.puente.stabilization.tasks.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.Caller;
import org.puente.events.http.Cursor;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.puente.stabilization.tasks.Task;
import org.puente.stabilization.tasks.TaskQuery;
import org.puente.stabilization.tasks.TaskState;
import org.puente.stabilization.tasks.Tasks;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tasks")
@PreAuthorize(
    "hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR', 'PSYCHOSOCIAL_SUPERVISOR',"
        + " 'PROTECTION_FOCAL_POINT')")
class TaskListController {

  private final Tasks tasks;

  TaskListController(Tasks tasks) {
    this.tasks = tasks;
  }

  /** The tasks of the caller's scope: open and assigned ones by urgency, others newest first. */
  @GetMapping
  Page<TaskView> list(
      @RequestParam @Nullable TaskState state,
      @RequestParam @Nullable String territory,
      @RequestParam(defaultValue = "false") boolean mine,
      @RequestParam @Nullable UUID episodeId,
      PageRequest page) {
    UUID assignee = mine ? Caller.current().userId() : null;
    TaskQuery.After after =
        page.cursor().map(c -> new TaskQuery.After(c.instant(0), c.uuid(1))).orElse(null);
    List<Task> found =
        tasks.list(new TaskQuery(state, territory, assignee, episodeId, after, page.fetch()));
    return Page.of(found, page, task -> Cursor.of(task.facts().dueAt(), task.facts().id()))
        .map(TaskView::of);
  }

  /** One task, with whom to contact by when. */
  @GetMapping("/{id}")
  TaskView one(@PathVariable UUID id) {
    return tasks.find(id).map(TaskView::of).orElseThrow(TaskProblems::notFound);
  }

  /** Every attempt to be in touch for this task, in the order of time. */
  @GetMapping("/{id}/contacts")
  List<ContactView> contacts(@PathVariable UUID id) {
    return tasks
        .find(id)
        .map(task -> tasks.contacts(task.facts().id()).stream().map(ContactView::of).toList())
        .orElseThrow(TaskProblems::notFound);
  }
}
