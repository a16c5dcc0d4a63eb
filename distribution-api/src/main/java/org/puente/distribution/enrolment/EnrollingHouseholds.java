package org.puente.distribution.enrolment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.programmes.Criteria;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.programmes.Programmes;
import org.puente.events.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

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
  private final AuditTrail audit;
  private final TransactionTemplate transaction;

  EnrollingHouseholds(
      Programmes programmes,
      Enrolments enrolments,
      AuditTrail audit,
      TransactionTemplate transaction) {
    this.programmes = programmes;
    this.enrolments = enrolments;
    this.audit = audit;
    this.transaction = transaction;
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
    Result.Done done = new Result.Done(0, 0, 0, 0, newCycles(programme));
    @Nullable UUID after = null;
    while (true) {
      UUID start = after;
      List<Candidate> chunk = enrolments.candidates(programme.id(), start, CHUNK);
      if (chunk.isEmpty()) {
        break;
      }
      done = done.plus(execute(() -> enrolChunk(programme, criteria, chunk)));
      after = chunk.getLast().household().householdId();
    }
    record(programme, criteria, done);
    return done;
  }

  private Result.Done enrolChunk(Programme programme, Criteria criteria, List<Candidate> chunk) {
    List<Enrolled> enrolled =
        chunk.stream()
            .filter(candidate -> !candidate.awaitsDecision())
            .map(candidate -> assess(programme, criteria, candidate.household()))
            .toList();
    int eligible = (int) enrolled.stream().filter(it -> it.assessment().eligible()).count();
    int promised = enrolments.enrol(programme, criteria.version(), enrolled);
    return new Result.Done(
        chunk.size(),
        eligible,
        enrolled.size() - eligible,
        chunk.size() - enrolled.size(),
        promised);
  }

  private static Enrolled assess(Programme programme, Criteria criteria, HouseholdFacts household) {
    return new Enrolled(
        household,
        Targeting.assess(household, criteria),
        programme.terms().entitled(household.size(), household.territory()));
  }

  private int newCycles(Programme programme) {
    return execute(() -> enrolments.promiseNewCycles(programme));
  }

  private void record(Programme programme, Criteria criteria, Result.Done done) {
    transaction.executeWithoutResult(
        status ->
            audit.record(
                "people.enrolled",
                programme.id().toString(),
                Map.of(
                    "criteria", criteria.version(),
                    "considered", done.considered(),
                    "eligible", done.eligible(),
                    "promised", done.promised())));
  }

  private <T> T execute(Supplier<T> work) {
    T result = transaction.execute(status -> work.get());
    if (result == null) {
      throw new IllegalStateException("A transaction gave nothing back");
    }
    return result;
  }
}
