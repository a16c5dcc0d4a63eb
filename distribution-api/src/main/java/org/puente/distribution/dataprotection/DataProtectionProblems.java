package org.puente.distribution.dataprotection;

import java.util.UUID;
import org.puente.distribution.dataprotection.HandlingDataRequests.Outcome;
import org.puente.events.http.Problem;

/** What can be wrong with requests and breaches, as problems. */
public final class DataProtectionProblems {

  private DataProtectionProblems() {}

  /** The record, where it was done; throws the problem otherwise. */
  public static UUID done(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(var id) -> id;
      case Outcome.Unknown() -> throw Problem.notFound("There is nothing like that.");
      case Outcome.Answered() ->
          throw Problem.conflict("data-request-answered", "Somebody was here before you.");
      case Outcome.NotThen() ->
          throw Problem.unprocessable("data-request-day", "It can't have been on that day.");
    };
  }
}
