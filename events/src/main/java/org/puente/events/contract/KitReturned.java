package org.puente.events.contract;

import java.time.Instant;
import java.util.UUID;

/**
 * A handed-over kit came back. The entitlement waits again only if that handover counted; when
 * another one counts instead, its KitHandedOver follows.
 */
public record KitReturned(
    UUID entitlementId, UUID handoverId, String reasonCode, Instant returnedAt)
    implements KitEvent {}
