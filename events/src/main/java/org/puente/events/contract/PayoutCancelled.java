package org.puente.events.contract;

import java.time.Instant;
import java.util.UUID;

/** A stop request was granted as a cancellation: every code is dead. */
public record PayoutCancelled(
    UUID promiseId, UUID transferId, Money amount, Money withdrawnTotal, Instant occurredAt)
    implements PayoutEvent {}
