package org.puente.stabilization.watches;

import org.puente.events.contract.StepReached;

/** What {@code ptm.steps} says of one plan or report. */
public record StepNews(long sequence, StepReached step) {}
