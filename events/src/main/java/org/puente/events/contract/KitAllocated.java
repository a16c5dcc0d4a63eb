package org.puente.events.contract;

import java.time.Instant;
import java.util.UUID;

/** A kit was set aside for a person at a site. */
public record KitAllocated(
    UUID entitlementId,
    UUID personId,
    String kitType,
    int kitVersion,
    String site,
    String period,
    Instant allocatedAt)
    implements KitEvent {}
