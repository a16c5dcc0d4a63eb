package org.puente.stabilization.compartment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes down.
 *
 * @param words up to 4,000 characters
 * @param corrects a note of the same compartment that the writer may read
 */
record NoteRequest(
    @NotNull Compartment compartment,
    @NotBlank @Size(max = 4_000) String words,
    @Nullable UUID corrects) {

  /** Says nothing: a note must not end up in a log. */
  @Override
  public String toString() {
    return "NoteRequest[sealed]";
  }
}
