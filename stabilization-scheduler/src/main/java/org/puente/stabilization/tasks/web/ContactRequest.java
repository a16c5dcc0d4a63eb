package org.puente.stabilization.tasks.web;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.puente.stabilization.tasks.Contact;
import org.puente.stabilization.tasks.ContactMode;

/**
 * An attempt to be in touch.
 *
 * @param occurredAt by the worker's device; at most five minutes ahead of ours
 */
record ContactRequest(
    @NotNull ContactMode mode, @NotNull Boolean reached, @NotNull Instant occurredAt) {

  Contact by(UUID worker, UUID taskId) {
    return new Contact(taskId, worker, mode, reached, occurredAt);
  }
}
