package org.puente.events.contract;

import java.time.Instant;
import java.util.UUID;

/** A kit was handed over; device time and server time are both kept. */
public record KitHandedOver(
    UUID entitlementId,
    UUID handoverId,
    UUID personId,
    String site,
    Instant handedOverAt,
    Instant recordedAt)
    implements KitEvent {}
