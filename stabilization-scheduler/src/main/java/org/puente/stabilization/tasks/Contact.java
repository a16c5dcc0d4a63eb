package org.puente.stabilization.tasks;

import java.time.Instant;
import java.util.UUID;

/**
 * One attempt to be in touch.
 *
 * @param reached whether the person was there; third parties are told nothing
 */
public record Contact(
    UUID taskId, UUID worker, ContactMode mode, boolean reached, Instant occurredAt) {}
