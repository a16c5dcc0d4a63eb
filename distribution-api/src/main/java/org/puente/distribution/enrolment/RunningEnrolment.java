package org.puente.distribution.enrolment;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.enrolment.EnrollingHouseholds.Result;
import org.puente.distribution.programmes.Programmes;
import org.puente.events.access.ActingFor;
import org.puente.events.access.Caller;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.alone.LoneWorkers;
import org.puente.events.audit.AuditTrail;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Enrols everybody in the background: whoever asked may leave, and another instance goes on when
 * this one dies. What counts is in the enrolments; a crash may cost the run's own numbers the last
 * seconds.
 */
@Service
public class RunningEnrolment {

  private static final Duration STRETCH = Duration.ofSeconds(2);
  private static final Duration A_MOMENT = Duration.ofSeconds(2);
  private static final int AT_A_TIME = 2;

  private final EnrollingHouseholds enrolling;
  private final EnrolmentRuns runs;
  private final Programmes programmes;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final LoneWorkers workers;

  RunningEnrolment(
      EnrollingHouseholds enrolling,
      EnrolmentRuns runs,
      Programmes programmes,
      AuditTrail audit,
      PlatformTransactionManager transactions,
      ScopedDataSource dataSource) {
    this.enrolling = enrolling;
    this.runs = runs;
    this.programmes = programmes;
    this.audit = audit;
    this.transaction = new TransactionTemplate(transactions);
    this.workers = new LoneWorkers(dataSource, "enrolment", AT_A_TIME);
  }

  /** What came of asking for it. */
  public enum Begun {
    /** It goes on, or went on already. */
    YES,
    NOT_PUBLISHED,
    NO_PROGRAMME
  }

  /** Begins, and waits a moment: few households are done by then. */
  public Begun begin(UUID programmeId, Caller by) {
    var programme = programmes.find(programmeId);
    if (programme.isEmpty()) {
      return Begun.NO_PROGRAMME;
    }
    if (programme.get().published().isEmpty()) {
      return Begun.NOT_PUBLISHED;
    }
    transaction.executeWithoutResult(
        _ -> {
          boolean begun = runs.begin(programmeId, by);
          audit.record("enrolment.begun", programmeId.toString(), Map.of("first", begun));
        });
    workers.start(programmeId, this::run);
    workers.await(programmeId, A_MOMENT);
    return Begun.YES;
  }

  /** The last one, which may still go on. */
  public Optional<EnrolmentRun> last(UUID programmeId) {
    return runs.find(programmeId);
  }

  @Scheduled(fixedDelayString = "${puente.enrolment.sweep:5s}")
  void sweep() {
    runs.unfinished().forEach(programme -> workers.start(programme, this::run));
  }

  private void run(UUID programmeId) {
    runs.unfinished(programmeId).ifPresent(by -> ActingFor.run(by, () -> runAs(programmeId)));
  }

  private void runAs(UUID programmeId) {
    @Nullable UUID after = null;
    boolean more;
    do {
      var stretch = enrolling.some(programmeId, STRETCH, after);
      after = stretch.last();
      var done =
          stretch.result() instanceof Result.Done some
              ? some
              : new Result.Done(0, 0, 0, 0, 0, false);
      var sofar = runs.advance(programmeId, done);
      more = done.more();
      if (!more) {
        enrolling.tell(programmeId, sofar);
      }
    } while (more);
  }
}
