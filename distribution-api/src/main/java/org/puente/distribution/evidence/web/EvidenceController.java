package org.puente.distribution.evidence.web;

import java.util.Locale;
import java.util.UUID;
import org.puente.distribution.evidence.TakingEvidence;
import org.puente.events.http.Problem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is filed about a transfer. */
@RestController
class EvidenceController {

  /** Of the file. */
  enum Language {
    es,
    en
  }

  private final TakingEvidence taking;

  EvidenceController(TakingEvidence taking) {
    this.taking = taking;
  }

  /**
   * A PDF with the promise, the plan and its digest, every signature, corrections, stops, deposits,
   * the bank's orders, the ledger's lines and the hashes of the audit trail's: in the language that
   * is asked for, and the same bytes for the same facts. Where the payment service is away, the
   * file says so. Each file leaves a line with its SHA-256 in the audit trail.
   */
  @GetMapping("/api/v1/transfers/{id}/evidence")
  @PreAuthorize("hasAnyRole('FINANCE_OFFICER','COORDINATOR','AUDITOR')")
  ResponseEntity<byte[]> evidence(
      @PathVariable UUID id, @RequestParam(defaultValue = "es") Language language) {
    byte[] file =
        taking
            .take(id, Locale.of(language.name()))
            .orElseThrow(() -> Problem.notFound("There is no such transfer."));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("puente-" + id + ".pdf").build().toString())
        .body(file);
  }
}
