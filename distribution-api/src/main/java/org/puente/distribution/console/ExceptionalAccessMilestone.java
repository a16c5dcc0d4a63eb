package org.puente.distribution.console;

import static org.puente.events.access.Role.DATA_PROTECTION_OFFICER;
import static org.puente.events.access.Role.PSYCHOSOCIAL_SUPERVISOR;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.puente.distribution.console.remote.HttpNotes;
import org.puente.distribution.notices.Kind;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.springframework.stereotype.Component;

/** Tells the two who watch over sealed notes that some were opened; never whose. */
@Component
class ExceptionalAccessMilestone implements Milestone {

  private static final int MOST = 10;

  private final HttpNotes notes;

  ExceptionalAccessMilestone(HttpNotes notes) {
    this.notes = notes;
  }

  @Override
  public Room room() {
    return Room.EXCEPTIONAL_ACCESS;
  }

  @Override
  public Set<Role> audience() {
    return Set.of(PSYCHOSOCIAL_SUPERVISOR, DATA_PROTECTION_OFFICER);
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.EXCEPTIONAL_ACCESS);
  }

  @Override
  public Standing look(Caller caller) {
    List<UUID> toSee = notes.toSee().found().orElseThrow(ServiceAway::problem);
    return Standing.of(toSee.size(), new Said("road.exceptional"))
        .with(
            toSee.stream()
                .limit(MOST)
                .map(
                    id ->
                        Errand.about(
                            Kind.EXCEPTIONAL_ACCESS,
                            id,
                            Room.EXCEPTIONAL_ACCESS.path(),
                            new Said("todo.exceptional")))
                .toList());
  }
}
