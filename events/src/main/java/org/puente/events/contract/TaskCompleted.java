package org.puente.events.contract;

import java.time.Instant;
import java.util.UUID;

/** A task ended. */
public record TaskCompleted(UUID personId, UUID taskId, TaskOutcome outcome, Instant completedAt)
    implements StabilizationEvent {}
