package org.puente.events.contract;

import java.time.Instant;
import java.util.UUID;

/** A stop request was granted as a hold: no order is placed until it is resumed. */
public record PayoutHeld(
    UUID promiseId, UUID transferId, Money amount, Money withdrawnTotal, Instant occurredAt)
    implements PayoutEvent {}
