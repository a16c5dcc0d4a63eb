package org.puente.events.contract;

import java.time.Instant;
import java.util.UUID;

/** A second handover of the same entitlement was recorded, for a supervisor to resolve. */
public record HandoverConflict(
    UUID entitlementId, UUID handoverId, UUID otherHandoverId, Instant detectedAt)
    implements KitEvent {}
