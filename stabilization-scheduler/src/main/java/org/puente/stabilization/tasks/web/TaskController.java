package org.puente.stabilization.tasks.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.puente.events.access.Caller;
import org.puente.stabilization.tasks.FinishingTask;
import org.puente.stabilization.tasks.RecordingContact;
import org.puente.stabilization.tasks.TakingTask;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tasks/{id}")
@PreAuthorize("hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR')")
class TaskController {

  private final TakingTask taking;
  private final RecordingContact recording;
  private final FinishingTask finishing;

  TaskController(TakingTask taking, RecordingContact recording, FinishingTask finishing) {
    this.taking = taking;
    this.recording = recording;
    this.finishing = finishing;
  }

  /** The caller takes the task; taking it twice is taking it once. */
  @PostMapping("/take")
  TaskView take(@PathVariable UUID id) {
    return TaskProblems.viewOf(taking.take(id, worker()));
  }

  /** Records an attempt to be in touch, with success or without. */
  @PostMapping("/contacts")
  @ResponseStatus(HttpStatus.CREATED)
  TaskView contact(@PathVariable UUID id, @Valid @RequestBody ContactRequest contact) {
    return TaskProblems.viewOf(recording.record(contact.by(worker(), id)));
  }

  /** Says how the task ended; UNREACHABLE needs an attempt, every other outcome a conversation. */
  @PostMapping("/finish")
  TaskView finish(@PathVariable UUID id, @Valid @RequestBody FinishRequest request) {
    return TaskProblems.viewOf(finishing.finish(id, worker(), request.outcome()));
  }

  private static UUID worker() {
    return Caller.current().userId();
  }
}
