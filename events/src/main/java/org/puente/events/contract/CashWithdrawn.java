package org.puente.events.contract;

import java.time.Instant;
import java.util.UUID;

/** Cash left the machine; delivered means that {@code withdrawnTotal} equals {@code amount}. */
public record CashWithdrawn(
    UUID promiseId,
    UUID transferId,
    String fsp,
    Money amount,
    Money withdrawnTotal,
    Instant occurredAt,
    Instant reportedAt)
    implements PayoutEvent {}
