package org.puente.payments.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;

/** An order as people see it: never its code, never its payee. */
record OrderView(
    String fsp,
    UUID clientReference,
    UUID transferId,
    int part,
    int generation,
    Money amount,
    String state,
    int attempts,
    @Nullable String reasonCode,
    @Nullable Instant nextStepAt,
    @Nullable Instant expiresAt,
    Money withdrawn,
    Money reversed,
    Instant placedAt) {}
