package org.puente.distribution.enrolment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.enrolment.EnrollingHouseholds.Result.Done;
import org.puente.events.access.Caller;

/** The last enrolment of each programme, kept in the database so that another instance goes on. */
public interface EnrolmentRuns {

  /** False while one goes on. */
  boolean begin(UUID programmeId, Caller by);

  Optional<EnrolmentRun> find(UUID programmeId);

  /** In whose name an unfinished one goes on. */
  Optional<Caller> unfinished(UUID programmeId);

  List<UUID> unfinished();

  /** Counts what came of some households; ends the run where there are no more. */
  Done advance(UUID programmeId, Done some);
}
