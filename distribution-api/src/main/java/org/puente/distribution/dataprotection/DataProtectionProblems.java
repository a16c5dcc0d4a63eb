package org.puente.distribution.dataprotection;

import java.util.UUID;
import org.puente.distribution.dataprotection.HandlingDataRequests.Outcome;
import org.puente.events.http.Problem;

/** What can be wrong with requests and breaches, as problems. */
public final class DataProtectionProblems {

  private DataProtectionProblems() {}

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
