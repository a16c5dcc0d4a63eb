package org.puente.stabilization.tasks.web;

import jakarta.validation.constraints.NotNull;
import org.puente.events.contract.TaskOutcome;

/** How a task ended. */
record FinishRequest(@NotNull TaskOutcome outcome) {}
