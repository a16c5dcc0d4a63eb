package org.puente.payments.worklist.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.puente.events.access.Caller;
import org.puente.events.access.ShownFactor;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.puente.events.ids.Ids;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.Fsps;
import org.puente.payments.worklist.Pauses;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The stop button: one person stops at once, one resumes; nothing half-sent is lost. */
@RestController
class PausesController {

  /** What to stop; {@code target} is an FSP's code, or the id of a programme or plan. */
  record Stop(
      @NotNull Pauses.Scope scope,
      @NotNull @Size(min = 1, max = 64) String target,
      @NotNull @Size(min = 10, max = 500) String reason) {}

  private final Pauses pauses;
  private final Fsps fsps;
  private final AuditTrail audit;
  private final Clock clock;

  PausesController(Pauses pauses, Fsps fsps, AuditTrail audit, Clock clock) {
    this.pauses = pauses;
    this.fsps = fsps;
    this.audit = audit;
    this.clock = clock;
  }

  /** Everything that is stopped now. */
  @GetMapping("/api/v1/pauses")
  @PreAuthorize(
      "hasAnyRole('FINANCE_OFFICER', 'AUDITOR', 'COORDINATOR', 'ADMINISTRATOR', 'PROGRAMME_OFFICER')")
  List<Pauses.Pause> pauses() {
    return pauses.on();
  }

  /**
   * Stops sending for an FSP, a programme or a plan, at once. 403 {@code beyond-own-scope} for
   * whoever has only a part of it.
   */
  @PostMapping("/api/v1/pauses")
  @PreAuthorize("hasAnyRole('FINANCE_OFFICER', 'ADMINISTRATOR')")
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  Pauses.Pause stop(@Valid @RequestBody Stop stop) {
    Pauses.Pause pause =
        new Pauses.Pause(
            Ids.next(),
            stop.scope(),
            theirs(stop.scope(), target(stop)),
            stop.reason(),
            Caller.current().username(),
            clock.instant());
    if (!pauses.pause(pause)) {
      throw Problem.conflict("paused-already", "It is stopped already.");
    }
    audit.record(
        "payouts.paused",
        pause.id().toString(),
        Map.of("scope", stop.scope().name(), "target", pause.target()));
    return pause;
  }

  /** As orders bear it: a stop of anything else would let everything go on unnoticed. */
  private String target(Stop stop) {
    return switch (stop.scope()) {
      case FSP ->
          fsps.find(stop.target())
              .map(Fsp::code)
              .orElseThrow(() -> nothing("No FSP of that code."));
      case PROGRAMME, PLAN -> {
        try {
          yield UUID.fromString(stop.target()).toString();
        } catch (IllegalArgumentException e) {
          throw nothing("A programme or plan is named by its id.");
        }
      }
    };
  }

  private String theirs(Pauses.Scope scope, String target) {
    if (!pauses.isTheirs(scope, target)) {
      throw new Problem(HttpStatus.FORBIDDEN, "beyond-own-scope", beyond(scope));
    }
    return target;
  }

  private static String beyond(Pauses.Scope scope) {
    return switch (scope) {
      case FSP -> "Only who has the role everywhere stops or resumes an FSP.";
      case PROGRAMME ->
          "Only who has the role in all of that programme stops or resumes it: stop a plan of yours.";
      case PLAN ->
          "Only who has the role wherever that plan pays stops or resumes it; a plan of which nothing"
              + " was released yet is stopped with its programme.";
    };
  }

  private static Problem nothing(String why) {
    return Problem.badRequest("target", why);
  }

  /**
   * Goes on where it was stopped. 403 {@code confirmation-needed} without a fresh second factor,
   * {@code beyond-own-scope} as for stopping.
   */
  @PostMapping("/api/v1/pauses/{id}/resumption")
  @PreAuthorize("hasAnyRole('FINANCE_OFFICER', 'ADMINISTRATOR')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  void resume(@PathVariable UUID id, ShownFactor factor) {
    Pauses.Pause pause =
        pauses.on().stream()
            .filter(on -> on.id().equals(id))
            .findFirst()
            .orElseThrow(PausesController::notPaused);
    theirs(pause.scope(), pause.target());
    if (!pauses.resume(id, Caller.current().username(), clock.instant())) {
      throw notPaused();
    }
    audit.record("payouts.resumed", id.toString(), Map.of("factor", factor.name()));
  }

  private static Problem notPaused() {
    return Problem.conflict("not-paused", "It is not stopped.");
  }
}
