package org.puente.stabilization.tasks;

import java.util.UUID;
import org.puente.events.contract.DelayCause;

/**
 * The stage of a promise that a task was raised for.
 *
 * @param stage the first threshold is 1
 * @param cause the step in which it was stuck then
 */
public record Lateness(UUID promiseId, int stage, DelayCause cause) {}
