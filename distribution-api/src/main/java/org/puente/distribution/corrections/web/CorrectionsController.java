package org.puente.distribution.corrections.web;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.corrections.CorrectedTransfer;
import org.puente.distribution.corrections.Correcting;
import org.puente.distribution.corrections.Correcting.Handed;
import org.puente.distribution.corrections.Correcting.Outcome;
import org.puente.distribution.corrections.CorrectionDetails;
import org.puente.distribution.corrections.CorrectionProblems;
import org.puente.distribution.corrections.Corrections;
import org.puente.distribution.plans.PlanList;
import org.puente.events.http.Cursor;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.puente.events.http.Problem;
import org.puente.events.tables.Source;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of corrections to a draft: shown as a difference, then applied as a whole or dropped. */
@RestController
@RequestMapping("/api/v1/plans/{planId}/corrections")
class CorrectionsController {

  private static final String READERS =
      "hasAnyRole('PROGRAMME_OFFICER','FINANCE_OFFICER','COORDINATOR','AUDITOR')";

  private final Correcting correcting;
  private final Corrections corrections;
  private final PlanList plans;

  CorrectionsController(Correcting correcting, Corrections corrections, PlanList plans) {
    this.correcting = correcting;
    this.corrections = corrections;
    this.plans = plans;
  }

  /**
   * Takes a file in, CSV or XLSX with a column {@code transfer} and {@code amount} or {@code
   * action} (hold, resume, take out), and {@code reason}; an export of the plan that was edited
   * will do. Nothing changes yet: 201 with what would.
   *
   * @param reason of the rows that have none of their own
   */
  @PostMapping
  @PreAuthorize("hasRole('PROGRAMME_OFFICER')")
  ResponseEntity<CorrectionDetails> propose(
      @PathVariable UUID planId,
      @RequestParam MultipartFile file,
      @RequestParam(required = false) @Nullable String reason)
      throws IOException {
    var handed =
        new Handed(
            String.valueOf(file.getOriginalFilename()),
            Source.of(file::getInputStream, file.getSize()),
            reason);
    UUID id =
        CorrectionProblems.done(
            CorrectionProblems.read(
                () -> correcting.propose(planId, handed, CorrectionProblems.caller())));
    return ResponseEntity.created(URI.create("/api/v1/plans/" + planId + "/corrections/" + id))
        .body(found(planId, id));
  }

  /** All corrections of a plan, newest first: who changed what, and why. */
  @GetMapping
  @PreAuthorize(READERS)
  List<CorrectionDetails> all(@PathVariable UUID planId) {
    if (plans.header(planId).isEmpty()) {
      throw CorrectionProblems.none();
    }
    return corrections.of(planId);
  }

  /** One correction: how much it changes, what stands in the way, and who applied it. */
  @GetMapping("/{id}")
  @PreAuthorize(READERS)
  CorrectionDetails one(@PathVariable UUID planId, @PathVariable UUID id) {
    return found(planId, id);
  }

  /**
   * The rows of a correction in the file's order.
   *
   * @param problems those that stand in the way, instead of those that would be applied
   */
  @GetMapping("/{id}/rows")
  @PreAuthorize(READERS)
  Page<CorrectedTransfer> rows(
      @PathVariable UUID planId,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean problems,
      PageRequest page) {
    found(planId, id);
    int after = page.cursor().map(cursor -> Math.toIntExact(cursor.number(0))).orElse(0);
    return Page.of(
        corrections.rows(id, problems, after, page.fetch()), page, row -> Cursor.of(row.row()));
  }

  /**
   * Applies all of it, exactly as it was shown; a second time changes nothing. 409 {@code
   * changed-meanwhile} when the plan did, 422 {@code rows-with-problems} when rows stand in the
   * way.
   */
  @PostMapping("/{id}/apply")
  @PreAuthorize("hasRole('PROGRAMME_OFFICER')")
  CorrectionDetails apply(@PathVariable UUID planId, @PathVariable UUID id) {
    Optional<Outcome> outcome = correcting.apply(planId, id, CorrectionProblems.caller());
    CorrectionProblems.done(outcome);
    return found(planId, id);
  }

  /** Forgets a correction that was not applied. */
  @PostMapping("/{id}/drop")
  @PreAuthorize("hasRole('PROGRAMME_OFFICER')")
  CorrectionDetails drop(@PathVariable UUID planId, @PathVariable UUID id) {
    found(planId, id);
    if (!correcting.drop(planId, id, CorrectionProblems.caller())) {
      throw Problem.conflict("wrong-state", "It was applied or dropped before.");
    }
    return found(planId, id);
  }

  private CorrectionDetails found(UUID planId, UUID id) {
    return corrections
        .find(id)
        .filter(it -> it.planId().equals(planId))
        .orElseThrow(CorrectionProblems::none);
  }
}
