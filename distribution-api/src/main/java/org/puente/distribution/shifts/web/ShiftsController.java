package org.puente.distribution.shifts.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.puente.distribution.shifts.OpeningShift;
import org.puente.distribution.shifts.Shift;
import org.puente.distribution.shifts.ShiftProblems;
import org.puente.distribution.shifts.Shifts;
import org.puente.events.access.Caller;
import org.puente.events.http.Page;
import org.puente.events.http.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shifts of volunteers at a site. */
@RestController
@RequestMapping("/api/v1/shifts")
class ShiftsController {

  /**
   * A shift to be.
   *
   * @param site a territory's code
   * @param until at most sixteen hours from now
   */
  record NewShift(@NotBlank String site, @NotNull Instant until) {}

  /**
   * What volunteers need.
   *
   * @param pin six digits, told here only
   */
  record Opened(UUID id, String code, String pin) {}

  private final OpeningShift opening;
  private final Shifts shifts;

  ShiftsController(OpeningShift opening, Shifts shifts) {
    this.opening = opening;
    this.shifts = shifts;
  }

  /** The latest fifty, those that are open first. */
  @GetMapping
  @PreAuthorize("hasRole('COORDINATOR')")
  Page<Shift> latest() {
    return new Page<>(shifts.latest(), null);
  }

  /** Opens one. 404 for a site elsewhere, 422 {@code shift-until}. */
  @PostMapping
  @PreAuthorize("hasRole('COORDINATOR')")
  ResponseEntity<Opened> open(@Valid @RequestBody NewShift wanted) {
    var open = ShiftProblems.opened(opening.open(wanted.site(), wanted.until(), Caller.current()));
    return ResponseEntity.created(URI.create("/api/v1/shifts/" + open.shift()))
        .body(new Opened(open.shift(), open.code(), open.pin()));
  }

  /** Ends it at once for everybody in it; closing what is over changes nothing. */
  @PostMapping("/{id}/close")
  @PreAuthorize("hasRole('COORDINATOR')")
  Shift close(@PathVariable UUID id) {
    opening.close(id, Caller.current());
    return shifts.find(id).orElseThrow(() -> Problem.notFound("There is no such shift."));
  }
}
