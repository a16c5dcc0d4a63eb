package org.puente.distribution.console;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.puente.distribution.dataprotection.Breaches;
import org.puente.distribution.dataprotection.DataRequest;
import org.puente.distribution.dataprotection.DataRequests;
import org.puente.distribution.dataprotection.Erasures;
import org.puente.distribution.dataprotection.Rectifications;
import org.puente.distribution.notices.Kind;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.springframework.stereotype.Component;

@Component
class DataProtectionMilestone implements Milestone {

  private static final int MOST = 5;

  private final DataRequests requests;
  private final Breaches breaches;
  private final Erasures erasures;
  private final Rectifications rectifications;
  private final ConsoleSettings settings;
  private final Clock clock;

  DataProtectionMilestone(
      DataRequests requests,
      Breaches breaches,
      Erasures erasures,
      Rectifications rectifications,
      ConsoleSettings settings,
      Clock clock) {
    this.requests = requests;
    this.breaches = breaches;
    this.erasures = erasures;
    this.rectifications = rectifications;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Room room() {
    return Room.DATA_PROTECTION;
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.DATA_REQUEST, Kind.BREACH);
  }

  @Override
  public Set<Role> audience() {
    return Set.of(Role.DATA_PROTECTION_OFFICER, Role.COORDINATOR);
  }

  @Override
  public Standing look(Caller caller) {
    var toDecide =
        Stream.concat(
                erasures.proposed().stream()
                    .filter(it -> !it.proposed().id().equals(caller.userId()))
                    .map(it -> toDecide(it.id(), ErasurePages.PATH, "todo.erasure")),
                rectifications.proposed().stream()
                    .filter(it -> !it.proposed().id().equals(caller.userId()))
                    .map(it -> toDecide(it.id(), RectificationPages.PATH, "todo.rectification")))
            .limit(2 * MOST)
            .toList();
    if (!caller.is(Role.DATA_PROTECTION_OFFICER)) {
      return Standing.of(toDecide.size(), new Said("road.data-protection.erasures")).with(toDecide);
    }
    var open = requests.open();
    var today = LocalDate.now(clock.withZone(settings.zone()));
    long late = open.stream().filter(request -> request.lateOn(today)).count();
    return Standing.of(
            open.size(),
            new Said("road.data-protection"),
            new Said("road.data-protection.late", late))
        .with(Stream.concat(toDecide.stream(), errands(open).stream()).toList());
  }

  /** What somebody else proposed. */
  private static Errand toDecide(UUID id, String path, String words) {
    return Errand.about(Kind.DATA_REQUEST, id, path + "/" + id, new Said(words));
  }

  private List<Errand> errands(List<DataRequest> open) {
    List<Errand> errands = new ArrayList<>();
    open.stream()
        .limit(MOST)
        .map(
            it ->
                Errand.about(
                    Kind.DATA_REQUEST,
                    it.id(),
                    Room.DATA_PROTECTION.path() + "/requests/" + it.id(),
                    new Said("todo.data-request." + it.kind(), it.due())))
        .forEach(errands::add);
    breaches.all().stream()
        .filter(breach -> !breach.told() && !breach.closed())
        .limit(MOST)
        .map(
            it ->
                Errand.about(
                    Kind.BREACH,
                    it.id(),
                    Room.DATA_PROTECTION.path() + "/breaches/" + it.id(),
                    new Said("todo.breach")))
        .forEach(errands::add);
    return errands;
  }
}
