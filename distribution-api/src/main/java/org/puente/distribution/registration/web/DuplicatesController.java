package org.puente.distribution.registration.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.registration.DecidingDuplicates;
import org.puente.distribution.registration.DecidingDuplicates.Outcome;
import org.puente.distribution.registration.Decision;
import org.puente.distribution.registration.DuplicateFlag;
import org.puente.distribution.registration.Duplicates;
import org.puente.distribution.registration.Imports;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.puente.events.http.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Possible duplicates and what somebody decides about them. */
@RestController
@RequestMapping("/api/v1")
@PreAuthorize("hasAnyRole('PROGRAMME_OFFICER', 'COORDINATOR')")
class DuplicatesController {

  record Request(@NotNull Decision decision, @NotBlank @Size(max = 500) String reason) {}

  private final Duplicates duplicates;
  private final DecidingDuplicates deciding;
  private final Imports imports;

  DuplicatesController(Duplicates duplicates, DecidingDuplicates deciding, Imports imports) {
    this.duplicates = duplicates;
    this.deciding = deciding;
    this.imports = imports;
  }

  /**
   * Possible duplicates, with what they have in common. None is eligible before somebody decides.
   */
  @GetMapping("/duplicates")
  Page<DuplicateFlag> page(
      @RequestParam(required = false) @Nullable UUID importId,
      @RequestParam(required = false) @Nullable String state,
      PageRequest page) {
    return duplicates.page(importId, state, page);
  }

  /**
   * Decides whether the two are different people or the same, with a reason. 409 {@code
   * decided-otherwise}.
   */
  @PostMapping("/duplicates/{id}/decision")
  Map<String, Integer> decide(@PathVariable UUID id, @Valid @RequestBody Request request) {
    return answer(deciding.decide(id, request.decision(), request.reason()));
  }

  /** Decides all that an import left open in the same way. */
  @PostMapping("/imports/{importId}/duplicates/decisions")
  Map<String, Integer> decideAll(@PathVariable UUID importId, @Valid @RequestBody Request request) {
    if (imports.find(importId).isEmpty()) {
      throw Problem.notFound("There is no such import.");
    }
    return answer(deciding.decideAll(importId, request.decision(), request.reason()));
  }

  private static Map<String, Integer> answer(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Decided(var count) -> Map.of("decided", count);
      case Outcome.DecidedOtherwise(var state) ->
          throw Problem.conflict("decided-otherwise", "This was decided before: " + state + ".");
      case Outcome.BothHoldSlots() ->
          throw Problem.conflict(
              "both-hold-slots", "Both were promised something; resolve one of them before.");
      case Outcome.Unknown() -> throw Problem.notFound("There is no such possible duplicate.");
    };
  }
}
