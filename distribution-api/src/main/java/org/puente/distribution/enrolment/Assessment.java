package org.puente.distribution.enrolment;

import java.util.List;
import org.puente.events.contract.Urgency;

/**
 * The outcome of targeting for one household.
 *
 * @param reasons codes of the rules that counted, {@link Targeting#PROTECTION} for sensitive ones,
 *     then {@link Targeting#BELOW_THRESHOLD} where that is why not
 */
public record Assessment(int score, boolean eligible, List<String> reasons, Urgency urgency) {

  public Assessment {
    reasons = List.copyOf(reasons);
  }
}
