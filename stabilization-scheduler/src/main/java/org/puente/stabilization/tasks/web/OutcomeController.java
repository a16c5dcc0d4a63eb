package org.puente.stabilization.tasks.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.puente.events.access.Caller;
import org.puente.stabilization.tasks.OutcomeGrounds;
import org.puente.stabilization.tasks.RaisingSupport;
import org.puente.stabilization.tasks.RecordingOutcome;
import org.puente.stabilization.tasks.Task;
import org.puente.stabilization.tasks.Tasks;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tasks/{id}")
@PreAuthorize("hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR')")
class OutcomeController {

  private final RecordingOutcome recording;
  private final Tasks tasks;
  private final RaisingSupport support;
  private final OutcomeGrounds grounds;

  OutcomeController(
      RecordingOutcome recording, Tasks tasks, RaisingSupport support, OutcomeGrounds grounds) {
    this.recording = recording;
    this.tasks = tasks;
    this.support = support;
    this.grounds = grounds;
  }

  /** A contact, how it ended and when the next one is, in one go; all of it or nothing. */
  @PostMapping("/outcome")
  TaskView outcome(@PathVariable UUID id, @Valid @RequestBody OutcomeRequest request) {
    UUID worker = Caller.current().userId();
    return TaskProblems.viewOf(
        recording.record(request.by(worker, id), request.outcome(), request.nextContactAt()));
  }

  /** What the policy proposes: when next, and how many attempts are left. */
  @GetMapping("/proposal")
  ProposalView proposal(@PathVariable UUID id) {
    Task task = tasks.find(id).orElseThrow(TaskProblems::notFound);
    return new ProposalView(
        support.nextContact(task.facts().urgency()), grounds.attemptsLeft(tasks.contacts(id)));
  }
}
