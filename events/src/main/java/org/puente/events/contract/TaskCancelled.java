package org.puente.events.contract;

import java.time.Instant;
import java.util.UUID;

/** A task is no longer needed. */
public record TaskCancelled(UUID personId, UUID taskId, CancelReason reason, Instant cancelledAt)
    implements StabilizationEvent {}
