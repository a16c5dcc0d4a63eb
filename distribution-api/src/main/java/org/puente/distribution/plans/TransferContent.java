package org.puente.distribution.plans;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** What approvals bind of one transfer, next to the currency and FSPs of its plan. */
public record TransferContent(
    UUID id, UUID personId, BigDecimal amount, Instant dueAt, byte[] payeeFingerprint) {}
