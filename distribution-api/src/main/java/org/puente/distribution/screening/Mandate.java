package org.puente.distribution.screening;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What requires that payees of a programme are compared with a list.
 *
 * @param agreementId the agreement with a provider that requires it, or null
 * @param sourceId the donor's money whose agreement requires it, or null
 * @param clause where it says so
 * @param threshold from 0.80 to 1.00
 * @param holds whether it is not ended and what it rests on is in force
 */
public record Mandate(
    UUID id,
    UUID programmeId,
    @Nullable UUID agreementId,
    @Nullable UUID sourceId,
    String clause,
    String list,
    BigDecimal threshold,
    String recorder,
    Instant recordedAt,
    @Nullable Instant endedAt,
    boolean holds) {}
