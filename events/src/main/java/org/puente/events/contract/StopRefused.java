package org.puente.events.contract;

import java.time.Instant;
import java.util.UUID;

/** A stop request came too late or cannot be granted. */
public record StopRefused(
    UUID promiseId,
    UUID transferId,
    StopKind kind,
    String reasonCode,
    Money amount,
    Money withdrawnTotal,
    Instant occurredAt)
    implements PayoutEvent {}
