package org.puente.events.contract;

import java.time.Instant;
import java.util.UUID;

/** A worker took a task. */
public record TaskAssigned(UUID personId, UUID taskId, UUID workerId, Instant assignedAt)
    implements StabilizationEvent {}
