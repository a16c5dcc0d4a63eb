package org.puente.distribution.console;

import java.time.Clock;
import java.time.LocalDate;
import org.puente.distribution.dataprotection.DataRequest;
import org.puente.distribution.dataprotection.DataRequests;
import org.puente.distribution.people.PersonView;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out what stands beside a person's timeline. */
@Component
class PersonDesk {

  private final EligibilityDesk eligibility;
  private final DataRequests requests;
  private final Clock clock;

  PersonDesk(EligibilityDesk eligibility, DataRequests requests, Clock clock) {
    this.eligibility = eligibility;
    this.requests = requests;
    this.clock = clock;
  }

  void lay(PersonView person, Model model) {
    eligibility.lay(person.householdId(), model);
    Caller caller = Caller.current();
    model.addAttribute("requests", requests.ofPerson(person.id()));
    model.addAttribute("kinds", DataRequest.Kind.values());
    model.addAttribute("today", LocalDate.now(clock));
    model.addAttribute("officer", caller.is(Role.DATA_PROTECTION_OFFICER));
    model.addAttribute(
        "mayEnter",
        caller.is(Role.DATA_PROTECTION_OFFICER)
            || caller.is(Role.PROGRAMME_OFFICER)
            || caller.is(Role.COORDINATOR)
            || caller.is(Role.PROTECTION_FOCAL_POINT));
  }
}
