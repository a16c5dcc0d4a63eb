package org.puente.events.contract;

import java.time.Instant;
import java.util.UUID;

/** The bank took back a withdrawal; {@code withdrawnTotal} is net of it. */
public record PayoutReversed(
    UUID promiseId,
    UUID transferId,
    String fsp,
    Money amount,
    Money withdrawnTotal,
    Money reversedTotal,
    Instant occurredAt)
    implements PayoutEvent {}
