package org.puente.distribution.console;

import static org.puente.events.access.Role.FINANCE_OFFICER;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.puente.distribution.access.deputies.Delegating;
import org.puente.distribution.console.remote.HttpAwaiting;
import org.puente.distribution.console.remote.HttpAwaiting.Awaiting;
import org.puente.distribution.notices.Kind;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** What one finance officer began with a bank, for the others; a deputy is no other. */
@Component
class ReconciliationMilestone implements Milestone {

  private static final int MOST = 10;

  private final HttpAwaiting awaiting;
  private final Delegating deputies;
  private final Formats formats;
  private final Clock wallClock;

  ReconciliationMilestone(
      HttpAwaiting awaiting,
      Delegating deputies,
      Formats formats,
      @Qualifier("wallClock") Clock wallClock) {
    this.awaiting = awaiting;
    this.deputies = deputies;
    this.formats = formats;
    this.wallClock = wallClock;
  }

  @Override
  public Room room() {
    return Room.RECONCILIATION;
  }

  @Override
  public Set<Role> audience() {
    return Set.of(FINANCE_OFFICER);
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.SETTLEMENT, Kind.BOX, Kind.BANK_FILE);
  }

  @Override
  public Standing look(Caller caller) {
    List<Awaiting> mine =
        awaiting.all().found().orElseThrow(ServiceAway::problem).stream()
            .filter(each -> !isOfOneOfUs(each))
            .toList();
    return Standing.of(mine.size(), new Said("road.reconciliation"))
        .with(mine.stream().limit(MOST).map(this::errand).toList());
  }

  private boolean isOfOneOfUs(Awaiting begun) {
    return deputies.mine().stream()
        .filter(each -> each.isWith(begun.begunBy()))
        .anyMatch(each -> each.heldAt(begun.since()) || each.heldAt(wallClock.instant()));
  }

  private Errand errand(Awaiting begun) {
    String bank = begun.fsp().isEmpty() ? "" : formats.fsp(begun.fsp());
    String atBank = Room.BANKS.path() + "/" + begun.fsp();
    return switch (begun.kind()) {
      case PROPOSAL ->
          Errand.about(
              Kind.SETTLEMENT,
              begun.id(),
              Room.RECONCILIATION.path() + "/proposals/" + begun.id(),
              new Said("todo.settlement", begun.begunBy()));
      case BOX ->
          Errand.about(
              Kind.BOX, begun.id(), atBank + "/boxes", new Said("todo.box", bank, begun.begunBy()));
      case FILE_BROUGHT, FILE_HANDED_IN ->
          Errand.about(
              Kind.BANK_FILE,
              begun.id(),
              atBank + "/files",
              new Said("todo." + begun.kind(), bank, begun.begunBy()));
    };
  }
}
