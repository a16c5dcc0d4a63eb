package org.puente.payments.inventory.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.puente.events.access.Caller;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.puente.payments.fsp.Fsps;
import org.puente.payments.inventory.CodeClaims;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Codes of boxes that pay nothing, to be claimed from the bank. */
@RestController
class CodeClaimsController {

  private static final String SEES =
      "hasAnyRole('FINANCE_OFFICER', 'AUDITOR', 'COORDINATOR', 'ADMINISTRATOR')";
  private static final int NEWEST = 200;

  /**
   * What is known of the bank's doing.
   *
   * @param note a letter's number, a line of a statement
   */
  record Answered(
      @NotNull CodeClaims.Kind answer, @NotNull @Size(min = 10, max = 500) String note) {}

  private final CodeClaims claims;
  private final Fsps fsps;
  private final AuditTrail audit;
  private final Clock clock;

  CodeClaimsController(CodeClaims claims, Fsps fsps, AuditTrail audit, Clock clock) {
    this.claims = claims;
    this.fsps = fsps;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The newest two hundred codes of an FSP's boxes that were said to pay nothing (a proposal
   * NO_FUNDS about their order): who said so, who confirmed it, the state of the order that took
   * each one's place, and what the bank did about it. 404 of an unknown FSP.
   */
  @GetMapping("/api/v1/fsps/{fsp}/code-claims")
  @PreAuthorize(SEES)
  List<CodeClaims.Claim> claims(@PathVariable String fsp) {
    return fsps.knownFor(fsp, claims.of(fsp, NEWEST));
  }

  /**
   * Records what the bank did about a code; whatever was recorded before stays, the newest counts.
   */
  @PostMapping("/api/v1/fsps/{fsp}/code-claims/{id}/answers")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  void answer(
      @PathVariable String fsp, @PathVariable UUID id, @Valid @RequestBody Answered answered) {
    var answer =
        new CodeClaims.Answer(
            answered.answer(), answered.note(), Caller.current().username(), clock.instant());
    if (!claims.answer(fsp, id, answer)) {
      throw Problem.notFound("Nobody confirmed that a code of that claim pays nothing.");
    }
    audit.record("code-claim.answered", id.toString(), Map.of("answer", answered.answer()));
  }

  /** Whose order a code with the bank's own number went to; none while it is in stock. */
  @GetMapping("/api/v1/fsps/{fsp}/codes")
  @PreAuthorize(SEES)
  CodeClaims.Owner owner(@PathVariable String fsp, @RequestParam String serial) {
    return claims
        .owner(fsp, serial)
        .orElseThrow(() -> Problem.notFound("No code of that number was given out."));
  }
}
