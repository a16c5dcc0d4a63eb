package org.puente.distribution.enrolment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.programmes.Programme;

/** Households of a programme, their enrolments and the promises made to them. */
public interface Enrolments {

  /** The next households that are not enrolled, in id order. */
  List<Candidate> candidates(UUID programmeId, @Nullable UUID after, int limit);

  /** Enrols them and promises every cycle to the eligible ones; the number of promises. */
  int enrol(Programme programme, int criteriaVersion, List<Enrolled> enrolled);

  /** Promises the cycles that were added since people were enrolled. */
  int promiseNewCycles(Programme programme);

  /** Marks a household as eligible by review and promises what is still to come; how many. */
  int include(UUID programmeId, UUID enrolmentId);

  /** The enrolment of a household in its programme. */
  Optional<Enrolment> ofHousehold(UUID householdId);

  /** Enrolments in id order. */
  List<Enrolment> page(UUID programmeId, Filter filter, @Nullable UUID after, int limit);

  /** Which ones; null does not restrict. */
  record Filter(@Nullable Boolean eligible, @Nullable String territory) {}
}
