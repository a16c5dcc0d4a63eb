package org.puente.distribution.access.deputies;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.events.http.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who stands in for whom while they are away. */
@RestController
@RequestMapping("/api/v1/delegations")
class DelegationsController {

  private final Delegating delegating;

  DelegationsController(Delegating delegating) {
    this.delegating = delegating;
  }

  record Wanted(
      @NotBlank @Size(max = 60) String to,
      @NotNull Instant startsAt,
      @NotNull Instant until,
      @NotBlank @Size(max = 1_000) String reason) {}

  /** Delegations that the caller gave or was given, newest first. */
  @GetMapping
  List<Delegation> mine() {
    return delegating.mine();
  }

  /**
   * Somebody stands in for the caller, at most 90 days. 422 {@code unknown-deputy}, {@code
   * delegation-dates}; 409 {@code deputy-cannot}, {@code delegation-open}, {@code
   * incompatible-roles}; 403 {@code confirmation-needed} as for approving.
   */
  @PostMapping
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  ResponseEntity<Void> give(@Valid @RequestBody Wanted wanted, Confirmed confirmed) {
    UUID id =
        delegating.give(
            new Delegating.Wanted(wanted.to(), wanted.startsAt(), wanted.until(), wanted.reason()),
            confirmed);
    return ResponseEntity.created(URI.create("/api/v1/delegations#" + id)).build();
  }

  /** Ends one that the caller gave or was given, at once. */
  @PostMapping("/{id}/end")
  List<Delegation> end(@PathVariable UUID id) {
    if (!delegating.end(id)) {
      throw Problem.notFound("There is no such delegation that is open.");
    }
    return delegating.mine();
  }
}
