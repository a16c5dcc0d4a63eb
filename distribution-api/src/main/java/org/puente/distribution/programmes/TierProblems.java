package org.puente.distribution.programmes;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.puente.distribution.programmes.ChangingTiers.Outcome;
import org.puente.distribution.programmes.TierChange.Person;
import org.puente.events.access.Caller;
import org.puente.events.http.Problem;
import org.springframework.dao.DuplicateKeyException;

/** What a door says about a change of tiers: the same at the API's and at the console's. */
public final class TierProblems {

  private TierProblems() {}

  /** Tiers, or the problem that says what is wrong with them. */
  public static ApprovalTiers checked(Supplier<ApprovalTiers> tiers) {
    try {
      return tiers.get();
    } catch (IllegalArgumentException e) {
      throw Problem.unprocessable("invalid-tiers", String.valueOf(e.getMessage()));
    }
  }

  /** The proposal, or the problem that says why there is none. */
  public static UUID proposed(Supplier<Optional<UUID>> proposing) {
    try {
      return proposing.get().orElseThrow(TierProblems::none);
    } catch (DuplicateKeyException e) {
      throw Problem.conflict("proposal-waits", "Another proposal waits for its decision.");
    }
  }

  public static void done(Optional<Outcome> outcome) {
    switch (outcome.orElseThrow(TierProblems::none)) {
      case Outcome.Done _ -> {}
      case Outcome.Refused(TierChange.Refusal why) ->
          throw switch (why) {
            case DECIDED -> Problem.conflict("already-decided", "It was decided before.");
            case OWN_PROPOSAL ->
                Problem.conflict("own-proposal", "Somebody else decides what you proposed.");
          };
    }
  }

  public static Person caller() {
    Caller caller = Caller.current();
    return new Person(caller.userId(), caller.username());
  }

  public static Problem none() {
    return Problem.notFound("There is no such programme or proposal.");
  }
}
