package org.puente.stabilization.directory;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.http.Problem;
import org.puente.stabilization.policies.Policies;
import org.puente.stabilization.policies.Policy;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/directory")
class DirectoryController {

  private static final String READERS =
      "hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR', 'PSYCHOSOCIAL_SUPERVISOR',"
          + " 'PROTECTION_FOCAL_POINT')";
  private static final String KEEPERS = "hasRole('COORDINATOR')";

  private final Directory directory;
  private final KeepingDirectory keeping;
  private final Policies policies;
  private final Clock clock;

  DirectoryController(
      Directory directory, KeepingDirectory keeping, Policies policies, Clock clock) {
    this.directory = directory;
    this.keeping = keeping;
    this.policies = policies;
    this.clock = clock;
  }

  /** How far what an entry says can be relied on. */
  enum Trust {
    VERIFIED,
    STALE,
    TO_BE_VERIFIED
  }

  /** A service as it stands, and how far that can be relied on, by the policy. */
  record Entry(
      UUID id,
      Offer offer,
      Trust trust,
      @Nullable Instant verifiedAt,
      @Nullable UUID verifiedBy,
      @Nullable Instant archivedAt) {}

  /** Services of the caller's places by kind and organisation; at most 300. */
  @GetMapping
  @PreAuthorize(READERS)
  List<Entry> list(
      @RequestParam(required = false) @Nullable String territory,
      @RequestParam(required = false) @Nullable ServiceKind kind,
      @RequestParam(defaultValue = "false") boolean archived) {
    return directory.list(territory, kind, archived).stream().map(this::entry).toList();
  }

  /** One service. */
  @GetMapping("/{id}")
  @PreAuthorize(READERS)
  Entry one(@PathVariable UUID id) {
    return directory
        .find(id)
        .map(this::entry)
        .orElseThrow(() -> Problem.notFound("There is no such service in your scope."));
  }

  /** Adds a service of the caller's places; it is to be verified. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(KEEPERS)
  Entry add(@Valid @RequestBody Offer offer) {
    return entry(keeping.add(offer));
  }

  /** Says anew what is offered; it is to be verified again. */
  @PutMapping("/{id}")
  @PreAuthorize(KEEPERS)
  Entry change(@PathVariable UUID id, @Valid @RequestBody Offer offer) {
    return entry(keeping.change(id, offer));
  }

  /** Somebody asked there, and it is as it says. */
  @PostMapping("/{id}/verified")
  @PreAuthorize(KEEPERS)
  Entry verified(@PathVariable UUID id) {
    return entry(keeping.verify(id));
  }

  /** It is offered no more; referrals to it stay. */
  @PostMapping("/{id}/archived")
  @PreAuthorize(KEEPERS)
  Entry archived(@PathVariable UUID id) {
    return entry(keeping.archive(id));
  }

  private Entry entry(Listed listed) {
    return new Entry(
        listed.id(),
        listed.offer(),
        trust(listed.verifiedAt()),
        listed.verifiedAt(),
        listed.verifiedBy(),
        listed.archivedAt());
  }

  private Trust trust(@Nullable Instant verifiedAt) {
    if (verifiedAt == null) {
      return Trust.TO_BE_VERIFIED;
    }
    Policy policy = policies.current();
    Instant until = policy.rules().calendar().plusDays(verifiedAt, policy.cases().verifiedDays());
    return until.isBefore(clock.instant()) ? Trust.STALE : Trust.VERIFIED;
  }
}
