package org.puente.events.contract;

import java.time.Instant;
import java.util.UUID;

/** No allowed FSP took the transfer; final. */
public record PayoutRejected(
    UUID promiseId,
    UUID transferId,
    String fsp,
    String reasonCode,
    Money amount,
    Money withdrawnTotal,
    Instant occurredAt)
    implements PayoutEvent {}
