package org.puente.distribution.reviews;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reviews of households that the caller's scope covers. */
public interface Reviews {

  /** A household that a review may be about, with its row locked. */
  record Household(UUID enrolmentId, UUID programmeId, UUID personId, boolean eligible) {}

  /** Somebody who asks or answers. */
  record Person(UUID id, String username) {}

  /** The enrolment of that id. */
  Optional<Household> lockHousehold(UUID enrolmentId);

  /** False while another one of the household is open. */
  boolean ask(UUID id, Household household, LocalDate due, String words, Person by);

  Optional<Review> find(UUID id);

  /** The same, locked until the transaction ends. */
  Optional<Review> lock(UUID id);

  /** Those of a household, the latest first. */
  List<Review> ofHousehold(UUID householdId);

  /**
   * Those of a programme, or of all, in order of asking.
   *
   * @param state null for all
   */
  List<Review> page(
      @Nullable UUID programmeId, Review.@Nullable State state, @Nullable UUID after, int limit);

  void decide(Review review, Review.State state, String words, Person by);
}
