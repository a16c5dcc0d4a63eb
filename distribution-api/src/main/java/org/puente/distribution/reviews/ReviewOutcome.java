package org.puente.distribution.reviews;

import java.util.UUID;

/** What became of asking for a review, or of deciding one. */
public sealed interface ReviewOutcome {

  /** It holds. */
  record Done(UUID review) implements ReviewOutcome {}

  /** There is no such household or review in the caller's scope. */
  record Unknown() implements ReviewOutcome {}

  /** Nothing changed. */
  record Refused(Why why) implements ReviewOutcome {}

  /** Why not. */
  enum Why {
    /** The household is eligible. */
    ELIGIBLE("review-eligible", "The household is eligible; there is nothing to review."),
    /** Another one of the household is open. */
    ALREADY_ASKED("review-already-asked", "A review of this household is open."),
    /** It was decided before. */
    DECIDED("review-decided", "The review was decided before."),
    /** Whoever asks does not answer. */
    OWN("review-own", "Somebody else reviews what one asked for."),
    /** Only whoever asked takes it back. */
    NOT_OWN("review-not-own", "Whoever asked takes it back.");

    private final String slug;
    private final String sentence;

    Why(String slug, String sentence) {
      this.slug = slug;
      this.sentence = sentence;
    }

    public String slug() {
      return slug;
    }

    public String sentence() {
      return sentence;
    }
  }
}
