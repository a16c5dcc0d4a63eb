package org.puente.events.contract;

import java.time.Instant;
import java.util.UUID;

/** The codes expired before everything was withdrawn. */
public record PayoutExpired(
    UUID promiseId,
    UUID transferId,
    String fsp,
    Money amount,
    Money withdrawnTotal,
    Instant occurredAt)
    implements PayoutEvent {}
