package org.puente.stabilization.compartment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note, opened for somebody who may read it.
 *
 * @param corrects the note that it takes the place of
 */
record Note(
    UUID id,
    Compartment compartment,
    String words,
    @Nullable UUID corrects,
    UUID worker,
    Instant writtenAt) {

  /** Says nothing: a note must not end up in a log. */
  @Override
  public String toString() {
    return "Note[sealed]";
  }
}
