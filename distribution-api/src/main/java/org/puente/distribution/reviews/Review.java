package org.puente.distribution.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household that is not eligible, looked at again.
 *
 * @param personId the head, for whom what was said is sealed
 * @param due the day by which somebody has to have answered
 * @param decided null while it is open
 */
public record Review(
    UUID id,
    UUID enrolmentId,
    UUID programmeId,
    UUID personId,
    String territory,
    LocalDate due,
    State state,
    Said asked,
    @Nullable Said decided) {

  /** How it stands. */
  public enum State {
    OPEN,
    /** Not eligible, as before. */
    UPHELD,
    /** Eligible after all. */
    OVERTURNED,
    /** The person doesn't ask any more. */
    WITHDRAWN
  }

  /** Who said what, when; the words are null once the person was erased. */
  public record Said(UUID by, String username, Instant at, @Nullable String words) {}

  /** Whether the day has passed with nobody having answered. */
  public boolean lateOn(LocalDate today) {
    return state == State.OPEN && today.isAfter(due);
  }
}
