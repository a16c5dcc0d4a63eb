package org.puente.distribution.households;

import java.util.UUID;
import org.puente.events.http.Problem;

/** What can be wrong with a change of a household, as problems. */
public final class HouseholdProblems {

  private static final int LONGEST = 1_000;

  private HouseholdProblems() {}

  /** The change, where it was done; throws the problem otherwise. */
  public static UUID done(HouseholdOutcome outcome) {
    return switch (outcome) {
      case HouseholdOutcome.Done(var change) -> change;
      case HouseholdOutcome.Unknown() -> throw Problem.notFound("There is nothing like that.");
      case HouseholdOutcome.Hindered(var by) ->
          throw Problem.conflict(by.getFirst().slug(), by.getFirst().sentence())
              .with("hindrances", by);
      case HouseholdOutcome.AlreadyProposed() ->
          throw Problem.conflict(
              "household-already-proposed", "Another change of this household waits.");
      case HouseholdOutcome.Decided() ->
          throw Problem.conflict("household-change-decided", "Somebody was here before you.");
      case HouseholdOutcome.Own() ->
          throw Problem.conflict("household-change-own", "Somebody else confirms it.");
      case HouseholdOutcome.Stale() ->
          throw Problem.conflict(
              "household-change-stale", "The household changed since this was proposed.");
      case HouseholdOutcome.PlanRefused(var why) ->
          throw Problem.conflict(why.slug(), why.sentence());
    };
  }

  /** The words, where there are some; throws the problem otherwise. */
  public static String reason(String words) {
    if (words.isBlank() || words.length() > LONGEST) {
      throw Problem.badRequest("household-reason", "reason: between 1 and 1000 characters.");
    }
    return words.strip();
  }
}
