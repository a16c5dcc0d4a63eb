package org.puente.distribution.console;

import static org.puente.events.access.Role.AUDITOR;
import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.DONOR;
import static org.puente.events.access.Role.FIELD_STAFF;
import static org.puente.events.access.Role.PROGRAMME_OFFICER;

import java.util.List;
import java.util.Set;
import org.puente.distribution.kits.Entitlements.SiteCount;
import org.puente.distribution.kits.FindingEntitlements;
import org.puente.distribution.kits.ReviewingConflicts;
import org.puente.distribution.notices.Kind;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.springframework.stereotype.Component;

@Component
class KitsMilestone implements Milestone {

  private final FindingEntitlements finding;
  private final ReviewingConflicts conflicts;

  KitsMilestone(FindingEntitlements finding, ReviewingConflicts conflicts) {
    this.finding = finding;
    this.conflicts = conflicts;
  }

  @Override
  public Room room() {
    return Room.KITS;
  }

  @Override
  public Set<Role> audience() {
    return Set.of(FIELD_STAFF, COORDINATOR, PROGRAMME_OFFICER, AUDITOR, DONOR);
  }

  @Override
  public Standing look(Caller caller) {
    List<SiteCount> sites = finding.countBySite();
    long handedOver = sites.stream().mapToLong(SiteCount::handedOver).sum();
    long allocated = sites.stream().mapToLong(SiteCount::allocated).sum();
    return Standing.of(
            handedOver, new Said("road.kits"), new Said("road.kits.of", allocated, sites.size()))
        .with(errands(caller));
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.CONFLICTS);
  }

  private List<Errand> errands(Caller caller) {
    long twice = caller.is(COORDINATOR) ? conflicts.count() : 0;
    return twice == 0
        ? List.of()
        : List.of(
            new Errand(Kind.CONFLICTS, "all", Room.KITS.path(), new Said("todo.conflicts", twice)));
  }
}
