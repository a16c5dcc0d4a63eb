package org.puente.events.contract;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Nothing more will happen to this promise, or to this transfer of it. */
public record TransferClosed(
    UUID promiseId, @Nullable UUID transferId, CloseOutcome outcome, Instant closedAt)
    implements PtmEvent {}
