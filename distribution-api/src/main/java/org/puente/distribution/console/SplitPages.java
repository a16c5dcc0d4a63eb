package org.puente.distribution.console;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.households.HouseholdChanges;
import org.puente.distribution.households.HouseholdProblems;
import org.puente.distribution.households.Shares;
import org.puente.distribution.households.SharingOut;
import org.puente.distribution.households.SplittingHousehold;
import org.puente.distribution.people.People;
import org.puente.distribution.people.PersonView;
import org.puente.events.http.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Some of a household leave with a head of their own: chosen here, confirmed by somebody else. */
@Controller
@PreAuthorize("hasAnyRole('PROGRAMME_OFFICER','COORDINATOR')")
class SplitPages {

  private static final String GOES = "goes-";

  private final HouseholdChanges changes;
  private final SplittingHousehold splitting;
  private final SharingOut sharing;
  private final People people;

  SplitPages(
      HouseholdChanges changes, SplittingHousehold splitting, SharingOut sharing, People people) {
    this.changes = changes;
    this.splitting = splitting;
    this.sharing = sharing;
    this.people = people;
  }

  @GetMapping("/console/people/{id}/split")
  String form(@PathVariable UUID id, Model model) {
    PersonView person =
        people.find(id).orElseThrow(() -> Problem.notFound("There is no such person."));
    UUID payee = changes.payee(person.householdId()).orElse(null);
    List<PersonView> household =
        people.household(person.householdId()).stream()
            .filter(each -> !each.erased() && each.mergedInto() == null)
            .toList();
    List<PersonView> leaving =
        household.stream().filter(each -> !each.head() && !each.id().equals(payee)).toList();
    model.addAttribute("person", person);
    model.addAttribute(
        "staying", household.stream().filter(each -> !leaving.contains(each)).toList());
    model.addAttribute("leaving", leaving);
    model.addAttribute("heads", leaving.stream().filter(each -> each.age() >= 18).toList());
    model.addAttribute("shares", shares(person.householdId(), leaving.size()));
    model.addAttribute("instalments", changes.instalments(person.householdId()));
    return "console/household-split";
  }

  /** What each gets, for each number of people that could go. */
  private List<Shares> shares(UUID household, int most) {
    return IntStream.rangeClosed(1, most)
        .boxed()
        .flatMap(goes -> sharing.shares(household, goes).stream())
        .toList();
  }

  /** A box for each person has a name of its own, so that it is ticked again after a refusal. */
  @PostMapping("/console/people/{id}/split/propose")
  String propose(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID head,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam Map<String, String> form) {
    String why = HouseholdProblems.reason(reason);
    if (head == null) {
      throw Problem.badRequest("household-no-head", "head: choose who receives for those who go.");
    }
    boolean together =
        people
            .find(id)
            .map(PersonView::householdId)
            .filter(home -> changes.home(head).filter(home::equals).isPresent())
            .isPresent();
    if (!together) {
      throw Problem.notFound("There is no such person in the household.");
    }
    var wish = new SplittingHousehold.Wish(head, goers(head, form), why);
    return HouseholdPages.to(
        HouseholdProblems.done(splitting.propose(wish, HouseholdChanges.Person.calling())));
  }

  private static List<UUID> goers(UUID head, Map<String, String> form) {
    return Stream.concat(
            Stream.of(head),
            form.keySet().stream()
                .filter(name -> name.startsWith(GOES))
                .map(name -> id(name.substring(GOES.length()))))
        .toList();
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest("household-not-member", "goes: there is no such person.");
    }
  }
}
