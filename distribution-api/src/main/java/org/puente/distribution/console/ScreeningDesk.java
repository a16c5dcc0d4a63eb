package org.puente.distribution.console;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.puente.distribution.people.People;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.programmes.Programmes;
import org.puente.distribution.screening.Mandate;
import org.puente.distribution.screening.Mandates;
import org.puente.distribution.screening.ScreeningMatch;
import org.puente.distribution.screening.ScreeningMatches;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.springframework.stereotype.Component;

/** Lays out matches for those who decide them. */
@Component
class ScreeningDesk {

  private final ScreeningMatches matches;
  private final Mandates mandates;
  private final Programmes programmes;
  private final People people;
  private final Places places;
  private final Clock clock;

  ScreeningDesk(
      ScreeningMatches matches,
      Mandates mandates,
      Programmes programmes,
      People people,
      Places places,
      Clock clock) {
    this.matches = matches;
    this.mandates = mandates;
    this.programmes = programmes;
    this.people = people;
    this.places = places;
    this.clock = clock;
  }

  /** A match with the name of the payee. */
  record Shown(ScreeningMatch facts, String name, String place, boolean late) {

    /** The end of a message's key. */
    public String standing() {
      var last = facts.last();
      if (facts.isDecided() && last != null) {
        return last.verdict().name();
      }
      return late ? "LATE" : facts.isProposed() ? "PROPOSED" : "OPEN";
    }

    public String tone() {
      return switch (standing()) {
        case "LATE", "SAME" -> "stop";
        case "DIFFERENT" -> "done";
        default -> "wait";
      };
    }
  }

  /** A mandate with its programme's name. */
  record ShownMandate(Mandate facts, String programme) {}

  List<Shown> shown(List<ScreeningMatch> found) {
    var names = people.names(found.stream().map(ScreeningMatch::personId).toList());
    var where = places.names();
    var now = clock.instant();
    return found.stream()
        .map(
            it ->
                new Shown(
                    it,
                    names.getOrDefault(it.personId(), "–"),
                    where.getOrDefault(it.territory(), it.territory()),
                    it.lateAt(now)))
        .toList();
  }

  Shown shown(ScreeningMatch match) {
    return shown(List.of(match)).getFirst();
  }

  List<ShownMandate> mandates() {
    Map<UUID, String> names =
        programmes.all().stream().collect(Collectors.toMap(Programme::id, Programme::name));
    return mandates.all().stream()
        .map(it -> new ShownMandate(it, names.getOrDefault(it.programmeId(), "–")))
        .toList();
  }

  /** How many of a plan wait, for finance; nobody else is told that there are any. */
  int waiting(UUID plan) {
    return Caller.current().is(Role.FINANCE_OFFICER) ? matches.openOf(plan) : 0;
  }
}
