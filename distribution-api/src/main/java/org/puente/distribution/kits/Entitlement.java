package org.puente.distribution.kits;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One kit for one person in one period, collected at one site.
 *
 * @param card the number on the person's card
 * @param sequence how many events it has had, so that a form knows what it was made from
 * @param handedOverAt when, by the device's clock, the handover that counts took place
 */
public record Entitlement(
    UUID id,
    UUID programmeId,
    UUID personId,
    String card,
    String kitType,
    int kitVersion,
    String kitName,
    String site,
    String period,
    EntitlementState state,
    long sequence,
    @Nullable Instant handedOverAt) {}
