package org.puente.stabilization.waiting;

import org.puente.events.contract.DelayCause;

/**
 * How long promises stayed in a step, of those that left it.
 *
 * @param half seconds within which half of them had left it
 * @param nine seconds within which nine of ten had
 * @param longest in seconds
 */
record StepDuration(DelayCause step, long stays, double half, double nine, double longest) {}
