package org.puente.events.contract;

import java.time.Instant;
import java.util.UUID;

/** A held transfer may go on. */
public record TransferResumed(UUID promiseId, UUID transferId, Instant resumedAt)
    implements PtmEvent {}
