package org.puente.distribution.dataprotection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked about their own data.
 *
 * @param received the day on which they asked; the deadline runs from it
 * @param due the day by which they are to be answered
 * @param answered null while it is open
 */
public record DataRequest(
    UUID id,
    UUID personId,
    String territory,
    Kind kind,
    LocalDate received,
    LocalDate due,
    State state,
    Said asked,
    @Nullable Said answered) {

  /** The rights that a person has. */
  public enum Kind {
    ACCESS,
    RECTIFICATION,
    ERASURE,
    OBJECTION
  }

  /** How it stands. */
  public enum State {
    OPEN,
    FULFILLED,
    /** With a reason that the person is told. */
    REFUSED
  }

  /** Who wrote what, when; the words are null once the person was erased. */
  public record Said(String username, Instant at, @Nullable String words) {}

  /** Whether the day has passed with nobody having answered. */
  public boolean lateOn(LocalDate today) {
    return state == State.OPEN && today.isAfter(due);
  }
}
