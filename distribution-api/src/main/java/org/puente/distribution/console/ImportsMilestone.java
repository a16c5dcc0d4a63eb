package org.puente.distribution.console;

import static org.puente.events.access.Role.ADMINISTRATOR;
import static org.puente.events.access.Role.AUDITOR;
import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.DATA_PROTECTION_OFFICER;
import static org.puente.events.access.Role.PROGRAMME_OFFICER;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.puente.distribution.notices.Kind;
import org.puente.distribution.registration.Duplicates;
import org.puente.distribution.registration.ImportProgress;
import org.puente.distribution.registration.ImportState;
import org.puente.distribution.registration.Imports;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.http.PageRequest;
import org.springframework.stereotype.Component;

@Component
class ImportsMilestone implements Milestone {

  private static final PageRequest LATEST = new PageRequest(null, PageRequest.MAX_LIMIT);

  private final Imports imports;
  private final Duplicates duplicates;

  ImportsMilestone(Imports imports, Duplicates duplicates) {
    this.imports = imports;
    this.duplicates = duplicates;
  }

  @Override
  public Room room() {
    return Room.IMPORTS;
  }

  @Override
  public Set<Role> audience() {
    return Set.of(ADMINISTRATOR, PROGRAMME_OFFICER, COORDINATOR, AUDITOR, DATA_PROTECTION_OFFICER);
  }

  @Override
  public Standing look(Caller caller) {
    var all = imports.latest(null, LATEST).items();
    var latest = all.stream().filter(file -> !file.trial()).toList();
    long accepted = latest.stream().mapToLong(ImportProgress::accepted).sum();
    long rejected = latest.stream().mapToLong(ImportProgress::rejected).sum();
    long moving = all.stream().filter(file -> new ImportView(file).moving()).count();
    var now =
        moving > 0
            ? new Said("road.imports.moving", moving)
            : new Said("road.imports.rejected", rejected);
    return Standing.of(accepted, new Said("road.imports"), now).with(errands(caller, all));
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.PREPARE, Kind.DUPLICATES);
  }

  private List<Errand> errands(Caller caller, List<ImportProgress> latest) {
    if (!caller.is(PROGRAMME_OFFICER) && !caller.is(COORDINATOR)) {
      return List.of();
    }
    return Stream.concat(toPrepare(caller, latest), toDecide(latest)).toList();
  }

  private static Stream<Errand> toPrepare(Caller caller, List<ImportProgress> latest) {
    return latest.stream()
        .filter(file -> new ImportView(file).waits())
        .filter(file -> file.receivedBy().equals(caller.username()))
        .limit(5)
        .map(
            file ->
                Errand.about(
                    Kind.PREPARE,
                    file.id(),
                    Room.IMPORTS.path() + "/" + file.id(),
                    new Said("todo.prepare", file.fileName())));
  }

  private Stream<Errand> toDecide(List<ImportProgress> latest) {
    return latest.stream()
        .filter(file -> file.state() == ImportState.DONE && file.duplicatesFlagged() > 0)
        .limit(5)
        .filter(
            file -> !duplicates.page(file.id(), "OPEN", new PageRequest(null, 1)).items().isEmpty())
        .map(
            file ->
                Errand.about(
                    Kind.DUPLICATES,
                    file.id(),
                    Room.IMPORTS.path() + "/" + file.id() + "/duplicates",
                    new Said("todo.duplicates", file.fileName())));
  }
}
