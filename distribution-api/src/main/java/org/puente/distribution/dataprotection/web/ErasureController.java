package org.puente.distribution.dataprotection.web;

import java.net.URI;
import java.util.UUID;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.dataprotection.DataProtectionProblems;
import org.puente.distribution.dataprotection.DataRequests;
import org.puente.distribution.dataprotection.ErasingPerson;
import org.puente.distribution.dataprotection.Erasure;
import org.puente.distribution.dataprotection.Erasures;
import org.puente.events.http.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Erases people who asked for it, by two people, and proves it. */
@RestController
@RequestMapping("/api/v1")
class ErasureController {

  private final Erasures erasures;
  private final ErasingPerson erasing;

  ErasureController(Erasures erasures, ErasingPerson erasing) {
    this.erasures = erasures;
    this.erasing = erasing;
  }

  /**
   * Proposes to erase whoever made a request for it. 409 {@code erasure-hindered} with {@code
   * hindrances} (MERGED, OWED, TRANSFER, KIT, REVIEW, REQUEST, DUPLICATE, HEAD), {@code
   * erasure-not-asked}, {@code data-request-answered}.
   */
  @PostMapping("/data-requests/{id}/erasure")
  @PreAuthorize("hasRole('DATA_PROTECTION_OFFICER')")
  ResponseEntity<Erasure> propose(@PathVariable UUID id) {
    var erasure = DataProtectionProblems.done(erasing.propose(id, DataRequests.Person.calling()));
    return ResponseEntity.created(URI.create("/api/v1/erasures/" + erasure)).body(find(erasure));
  }

  /** How an erasure stands; with its proof once it was done. */
  @GetMapping("/erasures/{id}")
  @PreAuthorize("hasAnyRole('DATA_PROTECTION_OFFICER','COORDINATOR','AUDITOR')")
  Erasure one(@PathVariable UUID id) {
    return find(id);
  }

  /**
   * Does what somebody else proposed; it can't be undone. 409 as above and {@code own-erasure}; 403
   * {@code confirmation-needed} as for approving.
   */
  @PostMapping("/erasures/{id}/confirm")
  @PreAuthorize("hasAnyRole('DATA_PROTECTION_OFFICER','COORDINATOR')")
  Erasure confirm(@PathVariable UUID id, Confirmed confirmed) {
    return find(
        DataProtectionProblems.done(erasing.confirm(id, DataRequests.Person.calling(), confirmed)));
  }

  /** Takes a proposal back. 409 {@code data-request-answered}. */
  @PostMapping("/erasures/{id}/withdraw")
  @PreAuthorize("hasAnyRole('DATA_PROTECTION_OFFICER','COORDINATOR')")
  Erasure withdraw(@PathVariable UUID id) {
    return find(DataProtectionProblems.done(erasing.withdraw(id, DataRequests.Person.calling())));
  }

  private Erasure find(UUID id) {
    return erasures.find(id).orElseThrow(() -> Problem.notFound("There is no such erasure."));
  }
}
