package org.puente.distribution.console.remote;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;

/**
 * Something that a bank reported against what was known.
 *
 * @param detail as payment-adapter noted it, for whoever looks into it
 * @param proposal how somebody explains it, where somebody does
 */
public record BankCase(
    UUID id,
    String kind,
    @Nullable UUID transferId,
    @Nullable String fsp,
    @Nullable UUID clientReference,
    String detail,
    Instant openedAt,
    @Nullable Instant closedAt,
    @Nullable Money amount,
    @Nullable UUID proposal) {}
