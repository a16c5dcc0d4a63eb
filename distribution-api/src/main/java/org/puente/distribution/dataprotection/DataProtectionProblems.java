package org.puente.distribution.dataprotection;

import java.util.Locale;
import java.util.UUID;
import org.puente.distribution.dataprotection.HandlingDataRequests.Outcome;
import org.puente.events.http.Problem;

/** What can be wrong with requests and breaches, as problems. */
public final class DataProtectionProblems {

  private DataProtectionProblems() {}

  /** The rectification, where it was done; throws the problem otherwise. */
  public static UUID done(RectifyingPerson.Outcome outcome) {
    return switch (outcome) {
      case RectifyingPerson.Outcome.Done(var id) -> id;
      case RectifyingPerson.Outcome.Unknown() ->
          throw Problem.notFound("There is nothing like that.");
      case RectifyingPerson.Outcome.NotAsked() ->
          throw Problem.conflict("rectification-not-asked", "Nobody asks for it, or not any more.");
      case RectifyingPerson.Outcome.Nothing() ->
          throw Problem.unprocessable("rectification-empty", "Nothing would change.");
      case RectifyingPerson.Outcome.Decided() ->
          throw Problem.conflict("data-request-answered", "Somebody was here before you.");
      case RectifyingPerson.Outcome.Own() ->
          throw Problem.conflict("own-rectification", "Somebody else applies what you proposed.");
    };
  }

  /** The values, where all are right; throws the problem otherwise, which names the fields. */
  public static Rectification.Values right(CheckingValues.Checked checked) {
    if (!checked.wrong().isEmpty()) {
      throw Problem.unprocessable(
              "rectification-"
                  + checked
                      .wrong()
                      .keySet()
                      .iterator()
                      .next()
                      .name()
                      .toLowerCase(Locale.ROOT)
                      .replace('_', '-'),
              "These are not right: " + checked.wrong().keySet())
          .with("fields", checked.wrong().keySet());
    }
    return checked.values();
  }

  /** The erasure, where it was done; throws the problem otherwise. */
  public static UUID done(ErasingPerson.Outcome outcome) {
    return switch (outcome) {
      case ErasingPerson.Outcome.Done(var id) -> id;
      case ErasingPerson.Outcome.Unknown() -> throw Problem.notFound("There is nothing like that.");
      case ErasingPerson.Outcome.NotAsked() ->
          throw Problem.conflict("erasure-not-asked", "Nobody asks for it, or not any more.");
      case ErasingPerson.Outcome.Decided() ->
          throw Problem.conflict("data-request-answered", "Somebody was here before you.");
      case ErasingPerson.Outcome.Own() ->
          throw Problem.conflict("own-erasure", "Somebody else does what you proposed.");
      case ErasingPerson.Outcome.Hindered(var by) ->
          throw Problem.conflict("erasure-hindered", "They can't be erased yet: " + by)
              .with("hindrances", by);
    };
  }

  /** The record, where it was done; throws the problem otherwise. */
  public static UUID done(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(var id) -> id;
      case Outcome.Unknown() -> throw Problem.notFound("There is nothing like that.");
      case Outcome.Answered() ->
          throw Problem.conflict("data-request-answered", "Somebody was here before you.");
      case Outcome.NotErased() ->
          throw Problem.conflict("not-erased", "They are erased by two people first.");
      case Outcome.NotThen() ->
          throw Problem.unprocessable("data-request-day", "It can't have been on that day.");
    };
  }
}
