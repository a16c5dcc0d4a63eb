package org.puente.distribution.console;

import java.util.List;
import org.puente.distribution.dataprotection.DataRequest;
import org.puente.distribution.dataprotection.DataRequests;
import org.puente.distribution.people.Contacts;
import org.puente.distribution.people.PersonView;
import org.puente.distribution.plans.UrgentPayments;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.sealing.Contact;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Lays out what stands beside a person's timeline. Why somebody is assisted, and what they ask, is
 * not for those who pay.
 */
@Component
class PersonDesk {

  private final EligibilityDesk eligibility;
  private final DataRequests requests;
  private final UrgentPayments urgent;
  private final HouseholdDesk household;
  private final Contacts contacts;
  private final Today today;

  PersonDesk(
      EligibilityDesk eligibility,
      DataRequests requests,
      UrgentPayments urgent,
      HouseholdDesk household,
      Contacts contacts,
      Today today) {
    this.eligibility = eligibility;
    this.requests = requests;
    this.urgent = urgent;
    this.household = household;
    this.contacts = contacts;
    this.today = today;
  }

  void lay(PersonView person, Model model) {
    household.lay(person, model);
    Caller caller = Caller.current();
    boolean officer = caller.is(Role.DATA_PROTECTION_OFFICER);
    boolean stands =
        caller.is(Role.PROGRAMME_OFFICER)
            || caller.is(Role.COORDINATOR)
            || caller.is(Role.PROTECTION_FOCAL_POINT);
    model.addAttribute("seesReviews", stands);
    model.addAttribute("requests", officer || stands ? requests.ofPerson(person.id()) : List.of());
    if (officer || stands) {
      eligibility.lay(person.householdId(), model);
    }
    model.addAttribute("contact", officer || stands ? contacts.of(person.id()).orElse(null) : null);
    model.addAttribute("channels", Contact.Channel.values());
    model.addAttribute("mayChoose", stands && !person.erased());
    model.addAttribute(
        "owed", caller.is(Role.PROGRAMME_OFFICER) ? urgent.owed(person.id()) : List.of());
    model.addAttribute("whys", UrgentPayments.Reason.values());
    model.addAttribute("kinds", DataRequest.Kind.values());
    model.addAttribute("today", today.day());
    model.addAttribute("officer", officer);
    model.addAttribute("mayEnter", officer || stands);
  }
}
