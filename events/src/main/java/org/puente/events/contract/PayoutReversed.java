package org.puente.events.contract;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The bank took back a withdrawal; {@code withdrawnTotal} is net of it.
 *
 * @param ended whether no code of the transfer can pay any more; null where that was not said
 */
public record PayoutReversed(
    UUID promiseId,
    UUID transferId,
    String fsp,
    Money amount,
    Money withdrawnTotal,
    Money reversedTotal,
    Instant occurredAt,
    @Nullable Boolean ended)
    implements PayoutEvent {}
