package org.puente.distribution.households.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.households.ChangingPayee;
import org.puente.distribution.households.ConfirmingChange;
import org.puente.distribution.households.HouseholdChange;
import org.puente.distribution.households.HouseholdChanges;
import org.puente.distribution.households.HouseholdProblems;
import org.puente.distribution.households.Instalment;
import org.puente.distribution.households.SplittingHousehold;
import org.puente.events.http.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who receives for a household, and households that part: proposed by one person, confirmed by
 * another.
 */
@RestController
@RequestMapping("/api/v1")
@PreAuthorize("hasAnyRole('PROGRAMME_OFFICER','COORDINATOR')")
class HouseholdController {

  /** Why, in words; sealed for whoever is to receive. */
  record Reason(@NotBlank @Size(max = 1000) String reason) {}

  /** A change, and what is still owed to the household: what moves by it and what stays. */
  record Shown(HouseholdChange change, List<Instalment> instalments) {}

  /** Who leaves, who of them receives, and why. */
  record Leaving(
      @NotNull UUID head,
      @NotEmpty @Size(max = 59) List<@NotNull UUID> leaving,
      @NotBlank @Size(max = 1000) String reason) {}

  private final HouseholdChanges changes;
  private final SplittingHousehold splitting;
  private final ChangingPayee payees;
  private final ConfirmingChange confirming;

  HouseholdController(
      HouseholdChanges changes,
      ChangingPayee payees,
      SplittingHousehold splitting,
      ConfirmingChange confirming) {
    this.splitting = splitting;
    this.changes = changes;
    this.payees = payees;
    this.confirming = confirming;
  }

  /**
   * Proposes that this person receives for their household. 409 {@code household-not-included},
   * {@code -alone}, {@code -duplicate}, {@code -review}, {@code -erasure}, {@code -child}, {@code
   * -same}, with all {@code hindrances}; {@code household-already-proposed}.
   */
  @PostMapping("/people/{id}/payee-change")
  ResponseEntity<Shown> payee(@PathVariable UUID id, @Valid @RequestBody Reason why) {
    return made(
        HouseholdProblems.done(
            payees.propose(id, why.reason().strip(), HouseholdChanges.Person.calling())));
  }

  /**
   * Proposes that some leave their household with a head of their own. 409 as for a payee, and
   * {@code household-not-member}, {@code -head-stays}, {@code -size}.
   */
  @PostMapping("/household-splits")
  ResponseEntity<Shown> split(@Valid @RequestBody Leaving goers) {
    var wish = new SplittingHousehold.Wish(goers.head(), goers.leaving(), goers.reason().strip());
    return made(HouseholdProblems.done(splitting.propose(wish, HouseholdChanges.Person.calling())));
  }

  /** Those that wait for a second person, the oldest first; at most a hundred. */
  @GetMapping("/household-changes")
  List<HouseholdChange> proposed() {
    return changes.proposed();
  }

  /** How a change stands. */
  @GetMapping("/household-changes/{id}")
  Shown one(@PathVariable UUID id) {
    return changes
        .find(id)
        .map(change -> new Shown(change, changes.instalments(change.householdId())))
        .orElseThrow(() -> Problem.notFound("There is no such change."));
  }

  /**
   * Confirms and applies what somebody else proposed. 409 {@code household-change-own}, {@code
   * household-change-decided}, {@code household-change-stale}, what hinders proposing it, or why a
   * draft can't be edited; 403 {@code confirmation-needed} as for approving.
   */
  @PostMapping("/household-changes/{id}/confirm")
  Shown confirm(@PathVariable UUID id, Confirmed confirmed) {
    return one(
        HouseholdProblems.done(
            confirming.confirm(id, HouseholdChanges.Person.calling(), confirmed)));
  }

  /** Takes a proposal back. 409 {@code household-change-decided}. */
  @PostMapping("/household-changes/{id}/withdraw")
  Shown withdraw(@PathVariable UUID id) {
    return one(HouseholdProblems.done(confirming.withdraw(id, HouseholdChanges.Person.calling())));
  }

  private ResponseEntity<Shown> made(UUID change) {
    return ResponseEntity.created(URI.create("/api/v1/household-changes/" + change))
        .body(one(change));
  }
}
