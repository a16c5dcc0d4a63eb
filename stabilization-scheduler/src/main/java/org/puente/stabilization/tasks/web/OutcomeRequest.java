package org.puente.stabilization.tasks.web;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.TaskOutcome;
import org.puente.stabilization.tasks.Contact;
import org.puente.stabilization.tasks.ContactMode;

/**
 * A contact and how it ended.
 *
 * @param outcome none where the task goes on after an attempt
 * @param nextContactAt when next, where outcome is SUPPORTED and a contact was agreed on
 */
record OutcomeRequest(
    @NotNull ContactMode mode,
    @NotNull Boolean reached,
    @NotNull Instant occurredAt,
    @Nullable TaskOutcome outcome,
    @Nullable Instant nextContactAt) {

  Contact by(UUID worker, UUID taskId) {
    return new Contact(taskId, worker, mode, reached, occurredAt);
  }
}
