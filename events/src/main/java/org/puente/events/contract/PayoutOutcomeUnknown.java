package org.puente.events.contract;

import java.time.Instant;
import java.util.UUID;

/** The bank was asked and did not say; it will be asked again. */
public record PayoutOutcomeUnknown(
    UUID promiseId, UUID transferId, String fsp, Money amount, Money withdrawnTotal, Instant since)
    implements PayoutEvent {}
