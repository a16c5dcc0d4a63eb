package org.puente.events.contract;

import java.time.Instant;
import java.util.UUID;

/**
 * A released transfer should be held or cancelled; only payment-adapter can answer whether it was.
 */
public record TransferStopRequested(
    UUID promiseId, UUID transferId, StopKind kind, Instant requestedAt) implements PtmEvent {}
