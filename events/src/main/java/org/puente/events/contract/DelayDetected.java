package org.puente.events.contract;

import java.time.Instant;
import java.util.UUID;

/** A promise passed a threshold of its delay policy (BP5). */
public record DelayDetected(
    UUID personId,
    UUID promiseId,
    int stage,
    DelayCause cause,
    Instant dueAt,
    Instant thresholdAt,
    int policyVersion,
    Instant detectedAt)
    implements StabilizationEvent {}
