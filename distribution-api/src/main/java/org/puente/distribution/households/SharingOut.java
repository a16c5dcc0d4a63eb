package org.puente.distribution.households;

import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.programmes.Programmes;
import org.springframework.stereotype.Service;

/** Says what a household gets when it parts, by the programme's rule as enrolment applies it. */
@Service
public class SharingOut {

  private final HouseholdChanges changes;
  private final Programmes programmes;

  SharingOut(HouseholdChanges changes, Programmes programmes) {
    this.changes = changes;
    this.programmes = programmes;
  }

  /** Empty where not so many can leave. */
  public Optional<Shares> shares(UUID household, int goes) {
    return changes
        .dwelling(household)
        .filter(dwelling -> goes > 0 && goes < dwelling.size())
        .flatMap(
            dwelling ->
                programmes
                    .find(dwelling.programmeId())
                    .map(
                        programme -> {
                          var terms = programme.terms();
                          String where = dwelling.territory();
                          return new Shares(
                              dwelling.programmeId(),
                              dwelling.size(),
                              goes,
                              programme.currency(),
                              terms.entitled(dwelling.size(), where),
                              terms.entitled(dwelling.size() - goes, where),
                              terms.entitled(goes, where));
                        }));
  }
}
