package org.puente.stabilization.tasks;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.TaskOutcome;
import org.puente.stabilization.journal.Journals;
import org.puente.stabilization.tasks.TaskResult.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * What a worker says after a contact, all of it or nothing: who was reached, how it ended, and when
 * next.
 */
@Service
public class RecordingOutcome {

  private final RecordingContact recording;
  private final FinishingTask finishing;
  private final RaisingSupport support;
  private final Journals journals;
  private final Clock clock;

  public RecordingOutcome(
      RecordingContact recording,
      FinishingTask finishing,
      RaisingSupport support,
      Journals journals,
      Clock clock) {
    this.recording = recording;
    this.finishing = finishing;
    this.support = support;
    this.journals = journals;
    this.clock = clock;
  }

  /**
   * @param outcome none where the task goes on after this attempt
   * @param next when the person is contacted again, where that was agreed on; with SUPPORTED only
   */
  @Transactional
  public TaskResult record(Contact contact, @Nullable TaskOutcome outcome, @Nullable Instant next) {
    if (next != null && next.isBefore(clock.instant())) {
      return TaskResult.refused(Reason.NEXT_IN_THE_PAST);
    }
    TaskResult result = recording.record(contact);
    if (outcome != null && result instanceof TaskResult.Accepted) {
      result = finishing.finish(contact.taskId(), contact.worker(), outcome);
      if (!(result instanceof TaskResult.Accepted)) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      }
    }
    if (next != null
        && outcome == TaskOutcome.SUPPORTED
        && result instanceof TaskResult.Accepted(Task task)) {
      TaskFacts facts = task.facts();
      journals.append(
          support.followUp(TaskPurpose.FOLLOW_UP, facts.episodeId(), next), clock.instant());
    }
    return result;
  }
}
