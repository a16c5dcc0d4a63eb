package org.puente.stabilization.children;

import jakarta.validation.constraints.NotNull;

/**
 * Why a case is closed.
 *
 * @param protection whether it was a protection case, which is visited for months afterwards
 */
record Closure(@NotNull ClosureReason reason, boolean protection) {}
