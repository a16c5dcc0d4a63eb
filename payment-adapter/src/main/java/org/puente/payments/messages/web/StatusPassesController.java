package org.puente.payments.messages.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.UUID;
import org.puente.events.access.Caller;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.puente.payments.messages.ShowingStatus;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Gives people what opens the status page once. */
@RestController
class StatusPassesController {

  /** Whose status is to be looked at. */
  record Wanted(@NotNull UUID transferId) {}

  private final ShowingStatus showing;
  private final AuditTrail audit;

  StatusPassesController(ShowingStatus showing, AuditTrail audit) {
    this.showing = showing;
    this.audit = audit;
  }

  /** A reference and a one-time code to tell the person, shown this once; recorded. */
  @PostMapping("/api/v1/status-passes")
  @PreAuthorize("hasAnyRole('COORDINATOR', 'PROGRAMME_OFFICER')")
  @Transactional
  public ResponseEntity<ShowingStatus.Given> give(@Valid @RequestBody Wanted wanted) {
    ShowingStatus.Given given =
        showing
            .give(wanted.transferId(), Caller.current().username())
            .orElseThrow(() -> Problem.notFound("No such transfer."));
    audit.record("status-pass.given", wanted.transferId().toString(), Map.of());
    return ResponseEntity.status(HttpStatus.CREATED)
        .cacheControl(CacheControl.noStore())
        .body(given);
  }
}
