package org.puente.stabilization.assessments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.Set;

/**
 * A protocol that was applied.
 *
 * @param version that was on the screen
 * @param ticked the keys of the steps that were done
 */
record ApplicationRequest(@NotBlank String protocol, int version, @NotEmpty Set<String> ticked) {}
