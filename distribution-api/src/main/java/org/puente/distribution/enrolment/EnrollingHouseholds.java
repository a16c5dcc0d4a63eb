package org.puente.distribution.enrolment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.programmes.Criteria;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.programmes.Programmes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Assesses whoever is registered and not enrolled yet, and promises every instalment to the
 * eligible. It goes chunk by chunk, for a while, each in one transaction with its promises and
 * their events, so that it can be repeated at any time and goes on where it was.
 */
@Service
public class EnrollingHouseholds {

  private final Programmes programmes;
  private final Enrolments enrolments;
  private final EnrolmentRounds rounds;
  private final Clock clock;
  private final Pace pace;

  EnrollingHouseholds(
      Programmes programmes,
      Enrolments enrolments,
      EnrolmentRounds rounds,
      Clock clock,
      @Value("${puente.enrolment.chunk:2000}") int chunk,
      @Value("${puente.enrolment.patience:20s}") Duration patience) {
    this.programmes = programmes;
    this.enrolments = enrolments;
    this.rounds = rounds;
    this.clock = clock;
    this.pace = new Pace(chunk, patience);
  }

  /** Households at once, and how long one call goes on. */
  private record Pace(int chunk, Duration patience) {}

  /** What came of it. */
  public sealed interface Result {

    /**
     * Done; {@code considered = eligible + notEligible + awaitingDecision}.
     *
     * @param more whether households are left for the next call
     */
    record Done(
        int considered,
        int eligible,
        int notEligible,
        int awaitingDecision,
        int promised,
        boolean more)
        implements Result {
      Done plus(Done other) {
        return new Done(
            considered + other.considered,
            eligible + other.eligible,
            notEligible + other.notEligible,
            awaitingDecision + other.awaitingDecision,
            promised + other.promised,
            other.more);
      }
    }

    /** Nobody is assessed by criteria that were not published. */
    record NotPublished() implements Result {}

    /** There is no such programme. */
    record NoProgramme() implements Result {}
  }

  /**
   * Some households.
   *
   * @param last the last that was looked at, for whoever goes on; null where nothing was
   */
  record Stretch(Result result, @Nullable UUID last) {}

  /** Enrols whoever is waiting to be, as many as a call has time for. */
  public Result enrol(UUID programmeId) {
    Result result = some(programmeId, pace.patience(), null).result();
    if (result instanceof Result.Done done) {
      tell(programmeId, done);
    }
    return result;
  }

  /** The same for so long, and untold: a chunk at least. */
  Stretch some(UUID programmeId, Duration patience, @Nullable UUID after) {
    Optional<Programme> programme = programmes.find(programmeId);
    if (programme.isEmpty()) {
      return new Stretch(new Result.NoProgramme(), null);
    }
    Optional<Criteria> criteria = criteria(programme.get());
    return criteria.isEmpty()
        ? new Stretch(new Result.NotPublished(), null)
        : enrolAll(programme.get(), criteria.get(), clock.instant().plus(patience), after);
  }

  /** Leaves a line in the trail. */
  void tell(UUID programmeId, Result.Done done) {
    programmes
        .find(programmeId)
        .ifPresent(
            programme ->
                criteria(programme).ifPresent(criteria -> rounds.audit(programme, criteria, done)));
  }

  private Optional<Criteria> criteria(Programme programme) {
    return programme.published().flatMap(it -> programmes.criteria(programme.id(), it));
  }

  private Stretch enrolAll(
      Programme programme, Criteria criteria, Instant until, @Nullable UUID after) {
    Result.Done done = new Result.Done(0, 0, 0, 0, rounds.newCycles(programme), true);
    @Nullable UUID last = after;
    do {
      List<Candidate> chunk = enrolments.candidates(programme.id(), last, pace.chunk());
      done = done.plus(rounds.enrol(programme, criteria, chunk, pace.chunk()));
      last = chunk.isEmpty() ? last : chunk.getLast().household().householdId();
    } while (done.more() && clock.instant().isBefore(until));
    return new Stretch(done, last);
  }
}
