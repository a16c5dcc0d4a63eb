package org.puente.distribution.enrolment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.programmes.Criteria;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.programmes.Programmes;
import org.springframework.stereotype.Service;

/**
 * Assesses whoever is registered and not enrolled yet, and promises every instalment to the
 * eligible. It goes chunk by chunk, each in one transaction with its promises and their events, so
 * that it can be repeated at any time and goes on where it was.
 */
@Service
public class EnrollingHouseholds {

  private static final int CHUNK = 2_000;

  private final Programmes programmes;
  private final Enrolments enrolments;
  private final EnrolmentRounds rounds;

  EnrollingHouseholds(Programmes programmes, Enrolments enrolments, EnrolmentRounds rounds) {
    this.programmes = programmes;
    this.enrolments = enrolments;
    this.rounds = rounds;
  }

  /** What came of it. */
  public sealed interface Result {

    /** Done; {@code considered = eligible + notEligible + awaitingDecision}. */
    record Done(int considered, int eligible, int notEligible, int awaitingDecision, int promised)
        implements Result {
      Done plus(Done other) {
        return new Done(
            considered + other.considered,
            eligible + other.eligible,
            notEligible + other.notEligible,
            awaitingDecision + other.awaitingDecision,
            promised + other.promised);
      }
    }

    /** Nobody is assessed by criteria that were not published. */
    record NotPublished() implements Result {}

    /** There is no such programme. */
    record NoProgramme() implements Result {}
  }

  /** Enrols everyone who is waiting to be. */
  public Result enrol(UUID programmeId) {
    Optional<Programme> programme = programmes.find(programmeId);
    if (programme.isEmpty()) {
      return new Result.NoProgramme();
    }
    Optional<Criteria> criteria =
        programme.get().published().flatMap(it -> programmes.criteria(programmeId, it));
    return criteria.isEmpty()
        ? new Result.NotPublished()
        : enrolAll(programme.get(), criteria.get());
  }

  private Result.Done enrolAll(Programme programme, Criteria criteria) {
    Result.Done done = new Result.Done(0, 0, 0, 0, rounds.newCycles(programme));
    @Nullable UUID after = null;
    while (true) {
      List<Candidate> chunk = enrolments.candidates(programme.id(), after, CHUNK);
      if (chunk.isEmpty()) {
        break;
      }
      done = done.plus(rounds.enrol(programme, criteria, chunk));
      after = chunk.getLast().household().householdId();
    }
    rounds.audit(programme, criteria, done);
    return done;
  }
}
