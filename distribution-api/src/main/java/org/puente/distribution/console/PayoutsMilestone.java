package org.puente.distribution.console;

import static org.puente.events.access.Role.ADMINISTRATOR;
import static org.puente.events.access.Role.AUDITOR;
import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.DONOR;
import static org.puente.events.access.Role.FINANCE_OFFICER;
import static org.puente.events.access.Role.PROGRAMME_OFFICER;

import java.util.Set;
import org.puente.distribution.reports.Summary;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.springframework.stereotype.Component;

@Component
class PayoutsMilestone implements Milestone {

  private final ProgrammeNumbers numbers;

  PayoutsMilestone(ProgrammeNumbers numbers) {
    this.numbers = numbers;
  }

  @Override
  public Room room() {
    return Room.PAYOUTS;
  }

  @Override
  public Set<Role> audience() {
    return Set.of(ADMINISTRATOR, PROGRAMME_OFFICER, FINANCE_OFFICER, COORDINATOR, AUDITOR, DONOR);
  }

  @Override
  public Standing look(Caller caller) {
    var summaries = numbers.now();
    long paid = summaries.stream().mapToLong(Summary::paid).sum();
    long released = summaries.stream().mapToLong(Summary::released).sum();
    long failed = summaries.stream().mapToLong(Summary::failed).sum();
    return Standing.of(
        paid, new Said("road.payouts"), new Said("road.payouts.of", released, failed));
  }
}
