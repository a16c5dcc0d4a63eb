package org.puente.events.contract;

import java.time.Instant;
import java.util.UUID;

/** A handed-over kit came back. */
public record KitReturned(
    UUID entitlementId, UUID handoverId, String reasonCode, Instant returnedAt)
    implements KitEvent {}
