package org.puente.distribution.console;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.puente.distribution.households.Hindrance;
import org.puente.distribution.households.HouseholdChange;
import org.puente.distribution.households.HouseholdChanges;
import org.puente.distribution.households.SharingOut;
import org.puente.distribution.people.People;
import org.puente.distribution.people.PersonView;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Lays out who receives for a household. Why it changed is for those who work with the people, and
 * not for those who pay.
 */
@Component
class HouseholdDesk {

  private final HouseholdChanges changes;
  private final SharingOut sharing;
  private final People people;

  HouseholdDesk(HouseholdChanges changes, SharingOut sharing, People people) {
    this.sharing = sharing;
    this.changes = changes;
    this.people = people;
  }

  /** On somebody's page. */
  void lay(PersonView person, Model model) {
    Caller caller = Caller.current();
    boolean works = caller.is(Role.PROGRAMME_OFFICER) || caller.is(Role.COORDINATOR);
    UUID payee = changes.payee(person.householdId()).orElse(null);
    model.addAttribute("payee", payee);
    model.addAttribute(
        "receives",
        changes.payeeHindrances(person.householdId(), person.id()).contains(Hindrance.SAME));
    model.addAttribute(
        "changes", works ? changes.ofHousehold(person.householdId()) : List.<HouseholdChange>of());
    model.addAttribute("mayChange", works && payee != null);
  }

  /** A change on a page of its own. */
  void lay(HouseholdChange change, Model model) {
    Map<UUID, String> names =
        people.names(
            Stream.concat(
                    Stream.of(change.fromPerson(), change.toPerson()), change.leaving().stream())
                .distinct()
                .toList());
    model.addAttribute("change", change);
    model.addAttribute("from", names.getOrDefault(change.fromPerson(), "–"));
    model.addAttribute("to", names.getOrDefault(change.toPerson(), "–"));
    model.addAttribute(
        "leaving", change.leaving().stream().map(id -> names.getOrDefault(id, "–")).toList());
    model.addAttribute("own", change.proposed().id().equals(Caller.current().userId()));
    if (change.state() == HouseholdChange.State.PROPOSED) {
      model.addAttribute(
          "shares", sharing.shares(change.householdId(), change.leaving().size()).orElse(null));
      model.addAttribute("instalments", changes.instalments(change.householdId()));
      model.addAttribute("stale", !changes.stands(change.id()));
      model.addAttribute("hindrances", changes.hindrances(change.id()));
    }
  }
}
