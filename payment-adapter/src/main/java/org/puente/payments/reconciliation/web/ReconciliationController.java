package org.puente.payments.reconciliation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.puente.events.access.Caller;
import org.puente.events.access.ShownFactor;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Cursor;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.puente.events.http.Problem;
import org.puente.payments.fsp.Fsps;
import org.puente.payments.reconciliation.Reconciliations;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Each FSP's days beside their statements; closed once every difference is settled. */
@RestController
class ReconciliationController {

  private static final String SEES =
      "hasAnyRole('FINANCE_OFFICER', 'AUDITOR', 'COORDINATOR', 'ADMINISTRATOR')";

  private static final int NEWEST = 400;

  /** A day with what people decided about it, in order. */
  record DayView(Reconciliations.Day day, List<Reconciliations.Decision> decisions) {}

  /** Why a closed day is opened again. */
  record Why(@NotNull @Size(min = 10, max = 500) String reason) {}

  private final Reconciliations reconciliations;
  private final Fsps fsps;
  private final AuditTrail audit;
  private final Clock clock;

  ReconciliationController(
      Reconciliations reconciliations, Fsps fsps, AuditTrail audit, Clock clock) {
    this.reconciliations = reconciliations;
    this.fsps = fsps;
    this.audit = audit;
    this.clock = clock;
  }

  /** The newest four hundred days for which a statement was compared; 404 of an unknown FSP. */
  @GetMapping("/api/v1/fsps/{fsp}/days")
  @PreAuthorize(SEES)
  List<Reconciliations.Day> days(@PathVariable String fsp) {
    return fsps.knownFor(fsp, reconciliations.days(fsp, NEWEST));
  }

  /** One day. */
  @GetMapping("/api/v1/fsps/{fsp}/days/{day}")
  @PreAuthorize(SEES)
  DayView day(@PathVariable String fsp, @PathVariable LocalDate day) {
    return reconciliations
        .day(fsp, day)
        .map(found -> new DayView(found, reconciliations.decisions(fsp, day)))
        .orElseThrow(() -> Problem.notFound("No statement covers that day at that FSP."));
  }

  /** Days of any FSP in which something is not settled yet, the oldest four hundred. */
  @GetMapping("/api/v1/unsettled-days")
  @PreAuthorize(SEES)
  List<Reconciliations.Day> unsettled() {
    return reconciliations.unsettled(NEWEST);
  }

  /** One difference. */
  @GetMapping("/api/v1/reconciliation-items/{id}")
  @PreAuthorize(SEES)
  Reconciliations.Item item(@PathVariable UUID id) {
    return reconciliations
        .item(id)
        .orElseThrow(() -> Problem.notFound("There is no such difference."));
  }

  /** What of a day does not match by itself, settled or not. */
  @GetMapping("/api/v1/fsps/{fsp}/days/{day}/items")
  @PreAuthorize(SEES)
  Page<Reconciliations.Item> items(
      @PathVariable String fsp, @PathVariable LocalDate day, PageRequest page) {
    List<Reconciliations.Item> items =
        fsps.knownFor(
            fsp,
            reconciliations.items(
                fsp, day, page.cursor().map(cursor -> cursor.uuid(0)).orElse(null), page.fetch()));
    return Page.of(items, page, item -> Cursor.of(item.id()));
  }

  /** Closes a day; refused while anything in it is not settled. */
  @PostMapping("/api/v1/fsps/{fsp}/days/{day}/closing")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  void close(@PathVariable String fsp, @PathVariable LocalDate day) {
    try {
      if (!reconciliations.close(fsp, day, Caller.current().username(), clock.instant())) {
        throw Problem.conflict("nothing-to-close", "That day has no statement, or is closed.");
      }
    } catch (DataIntegrityViolationException e) {
      throw Problem.conflict("not-settled", "Something in that day is not settled yet.");
    }
    audit.record("day.closed", fsp + "/" + day, Map.of());
  }

  /**
   * Opens a closed day again, with a reason that is kept for ever. 403 {@code confirmation-needed}
   * without a fresh second factor.
   */
  @PostMapping("/api/v1/fsps/{fsp}/days/{day}/reopening")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  void reopen(
      @PathVariable String fsp,
      @PathVariable LocalDate day,
      @Valid @RequestBody Why why,
      ShownFactor factor) {
    if (!reconciliations.reopen(
        fsp, day, Caller.current().username(), why.reason(), clock.instant())) {
      throw Problem.conflict("not-closed", "That day is not closed.");
    }
    audit.record("day.reopened", fsp + "/" + day, Map.of("factor", factor.name()));
  }
}
