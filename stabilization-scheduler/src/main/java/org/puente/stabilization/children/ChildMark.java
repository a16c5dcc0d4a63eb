package org.puente.stabilization.children;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a child.
 *
 * @param turns18On from which day on the case goes over to support of adults, where it is known
 */
public record ChildMark(
    @NotNull ChildKind kind, @NotNull Guardian guardian, @Nullable LocalDate turns18On) {

  /** A specialist comes first. */
  boolean needsChildProtection() {
    return kind == ChildKind.UNACCOMPANIED_OR_SEPARATED && guardian != Guardian.PRESENT
        || guardian == Guardian.EXCLUDED;
  }

  boolean isChildOn(LocalDate day) {
    return turns18On != null && day.isBefore(turns18On);
  }
}
