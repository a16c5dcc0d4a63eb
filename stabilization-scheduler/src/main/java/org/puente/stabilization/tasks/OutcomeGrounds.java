package org.puente.stabilization.tasks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.puente.events.contract.TaskOutcome;
import org.puente.stabilization.policies.Policies;
import org.puente.stabilization.tasks.TaskResult.Reason;
import org.springframework.stereotype.Service;

/** Nobody is reported as supported, or as declining, who was not spoken with. */
@Service
public class OutcomeGrounds {

  private final Tasks tasks;
  private final Policies policies;

  public OutcomeGrounds(Tasks tasks, Policies policies) {
    this.tasks = tasks;
    this.policies = policies;
  }

  Optional<Reason> missingFor(TaskOutcome outcome, UUID taskId) {
    List<Contact> contacts = tasks.contacts(taskId);
    return switch (outcome) {
      case SUPPORTED, DECLINED, NOT_REQUIRED ->
          contacts.stream().anyMatch(Contact::reached)
              ? Optional.empty()
              : Optional.of(Reason.NOT_REACHED_YET);
      case UNREACHABLE ->
          attemptsLeft(contacts) == 0 ? Optional.empty() : Optional.of(Reason.TOO_FEW_ATTEMPTS);
    };
  }

  /** Attempts without an answer that are still to be made before somebody counts as unreachable. */
  public int attemptsLeft(List<Contact> contacts) {
    long made = contacts.stream().filter(contact -> !contact.reached()).count();
    int wanted = policies.current().support().attemptsBeforeUnreachable();
    return Math.max(0, wanted - Math.toIntExact(made));
  }
}
