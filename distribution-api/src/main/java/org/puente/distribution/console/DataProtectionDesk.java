package org.puente.distribution.console;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.puente.distribution.dataprotection.Breach;
import org.puente.distribution.dataprotection.Breaches;
import org.puente.distribution.dataprotection.DataRequest;
import org.puente.distribution.people.People;
import org.springframework.stereotype.Component;

/** Lays out requests and breaches for the data-protection officer. */
@Component
class DataProtectionDesk {

  private final People people;
  private final Places places;
  private final Breaches breaches;
  private final ConsoleSettings settings;
  private final Clock clock;

  DataProtectionDesk(
      People people, Places places, Breaches breaches, ConsoleSettings settings, Clock clock) {
    this.people = people;
    this.places = places;
    this.breaches = breaches;
    this.settings = settings;
    this.clock = clock;
  }

  /** A request with the name of whoever made it. */
  record Shown(DataRequest facts, String name, String place, boolean late) {

    public String tone() {
      return switch (facts.state()) {
        case OPEN -> late ? "stop" : "wait";
        case FULFILLED -> "done";
        case REFUSED -> "";
      };
    }
  }

  /** A breach, and whether the authority should have been told by now. */
  record ShownBreach(Breach facts, boolean late) {

    public String tone() {
      return facts.closed() ? "done" : late ? "stop" : facts.told() ? "go" : "wait";
    }
  }

  List<Shown> shown(List<DataRequest> requests) {
    var names = people.names(requests.stream().map(DataRequest::personId).toList());
    var where = places.names();
    var today = LocalDate.now(clock.withZone(settings.zone()));
    return requests.stream()
        .map(
            it ->
                new Shown(
                    it,
                    names.getOrDefault(it.personId(), "– – –"),
                    where.getOrDefault(it.territory(), it.territory()),
                    it.lateOn(today)))
        .toList();
  }

  Shown shown(DataRequest request) {
    return shown(List.of(request)).getFirst();
  }

  List<ShownBreach> breaches() {
    return breaches.all().stream().map(this::shown).toList();
  }

  ShownBreach shown(Breach breach) {
    return new ShownBreach(breach, breach.lateAt(clock.instant()));
  }
}
