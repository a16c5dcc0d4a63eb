package org.puente.distribution.shifts;

import org.puente.events.http.Problem;

/** What can be wrong with opening a shift, as problems. */
public final class ShiftProblems {

  private ShiftProblems() {}

  /** The shift, where it is open; throws the problem otherwise. */
  public static OpeningShift.Outcome.Open opened(OpeningShift.Outcome outcome) {
    return switch (outcome) {
      case OpeningShift.Outcome.Open open -> open;
      case OpeningShift.Outcome.NoSite() -> throw Problem.notFound("There is no such site.");
      case OpeningShift.Outcome.NotThen() ->
          throw Problem.unprocessable("shift-until", "A shift ends within sixteen hours from now.");
    };
  }
}
