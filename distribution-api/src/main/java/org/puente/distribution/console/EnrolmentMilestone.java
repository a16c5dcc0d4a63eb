package org.puente.distribution.console;

import static org.puente.events.access.Role.ADMINISTRATOR;
import static org.puente.events.access.Role.AUDITOR;
import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.DONOR;
import static org.puente.events.access.Role.FINANCE_OFFICER;
import static org.puente.events.access.Role.PROGRAMME_OFFICER;
import static org.puente.events.access.Role.PROTECTION_FOCAL_POINT;

import java.util.Set;
import org.puente.distribution.reports.Summary;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.springframework.stereotype.Component;

@Component
class EnrolmentMilestone implements Milestone {

  private final ProgrammeNumbers numbers;

  EnrolmentMilestone(ProgrammeNumbers numbers) {
    this.numbers = numbers;
  }

  @Override
  public Room room() {
    return Room.PROGRAMMES;
  }

  @Override
  public Set<Role> audience() {
    return Set.of(
        ADMINISTRATOR,
        PROGRAMME_OFFICER,
        FINANCE_OFFICER,
        COORDINATOR,
        AUDITOR,
        PROTECTION_FOCAL_POINT,
        DONOR);
  }

  @Override
  public Standing look(Caller caller) {
    var summaries = numbers.now();
    long eligible = summaries.stream().mapToLong(Summary::eligible).sum();
    long promised = summaries.stream().mapToLong(Summary::promised).sum();
    return Standing.of(
        eligible, new Said("road.programmes"), new Said("road.programmes.promised", promised));
  }
}
