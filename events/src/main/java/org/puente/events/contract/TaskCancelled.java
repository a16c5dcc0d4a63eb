package org.puente.events.contract;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task is no longer needed.
 *
 * @param because what the reason leaves open: PAYEE_CHANGED where the money goes to somebody else
 */
public record TaskCancelled(
    UUID personId, UUID taskId, CancelReason reason, Instant cancelledAt, @Nullable String because)
    implements StabilizationEvent {}
