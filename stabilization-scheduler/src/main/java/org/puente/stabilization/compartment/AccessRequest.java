package org.puente.stabilization.compartment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody opens notes outside of their caseload.
 *
 * @param reason 10 to 500 characters, read by supervisor and data-protection officer
 */
record AccessRequest(@NotNull @Size(min = 10, max = 500) String reason) {

  AccessRequest(@Nullable String reason) {
    this.reason = reason == null ? "" : reason.strip();
  }

  /** Says nothing: why somebody needs help must not end up in a log. */
  @Override
  public String toString() {
    return "AccessRequest[sealed]";
  }
}
