package org.puente.stabilization.consents;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What was said about one purpose.
 *
 * @param childAssents whether the child agrees, where it is a child's
 */
public record Consent(
    @NotNull Purpose purpose,
    @NotNull Decision decision,
    @NotNull GivenBy givenBy,
    @Nullable Boolean childAssents) {}
