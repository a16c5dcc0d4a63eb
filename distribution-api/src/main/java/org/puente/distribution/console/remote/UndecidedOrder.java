package org.puente.distribution.console.remote;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;

/**
 * A code whose bank cannot say what became of it.
 *
 * @param why UNKNOWN: whether it was ordered and paid; TO_CANCEL: whether it is dead
 * @param inquiries how often the bank was asked
 * @param proposal what somebody proposed about it, and is not done yet
 */
public record UndecidedOrder(
    String fsp,
    UUID clientReference,
    UUID transferId,
    Money amount,
    String why,
    int inquiries,
    @Nullable Instant sentAt,
    @Nullable UUID proposal) {}
