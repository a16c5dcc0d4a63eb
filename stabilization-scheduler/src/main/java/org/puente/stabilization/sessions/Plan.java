package org.puente.stabilization.sessions;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed on.
 *
 * @param minutes from 5 to 480
 * @param childFriendly whether the place has a space for children (BP1)
 * @param protocol the code of what will be applied, or none
 */
record Plan(
    @NotNull SessionKind kind,
    @NotNull SessionMode mode,
    @NotNull PlaceKind place,
    @NotNull Instant plannedAt,
    @Min(5) @Max(480) int minutes,
    boolean childFriendly,
    boolean interpreter,
    boolean childcare,
    @Nullable String protocol) {}
