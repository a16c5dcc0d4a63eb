package org.puente.stabilization.personfile;

import java.time.Instant;
import java.util.UUID;

/**
 * That a promise was later than one of its thresholds.
 *
 * @param stage the first threshold is 1
 * @param cause the step in which it was stuck
 */
record LateStage(UUID promiseId, int stage, String cause, Instant at) {}
