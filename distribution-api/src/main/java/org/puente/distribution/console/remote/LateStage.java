package org.puente.distribution.console.remote;

import java.time.Instant;
import java.util.UUID;

/** That a promise was later than one of its thresholds, and where it was stuck. */
public record LateStage(UUID promiseId, int stage, String cause, Instant at) {}
