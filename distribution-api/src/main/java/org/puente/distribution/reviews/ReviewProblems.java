package org.puente.distribution.reviews;

import java.util.UUID;
import org.puente.events.http.Problem;

/** What can be wrong with a review, as problems. */
public final class ReviewProblems {

  private ReviewProblems() {}

  /** The review, where it was done; throws the problem otherwise. */
  public static UUID done(ReviewOutcome outcome) {
    return switch (outcome) {
      case ReviewOutcome.Done(var review) -> review;
      case ReviewOutcome.Unknown() -> throw Problem.notFound("There is no such household.");
      case ReviewOutcome.Refused(var why) -> throw Problem.conflict(why.slug(), why.sentence());
    };
  }
}
