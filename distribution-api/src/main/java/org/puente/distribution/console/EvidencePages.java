package org.puente.distribution.console;

import java.util.Locale;
import java.util.UUID;
import org.puente.distribution.evidence.TakingEvidence;
import org.puente.events.http.Problem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The evidence of a transfer, from its page. */
@Controller
class EvidencePages {

  private final TakingEvidence taking;

  EvidencePages(TakingEvidence taking) {
    this.taking = taking;
  }

  @GetMapping("/console/plans/transfers/{id}/evidence")
  @PreAuthorize("hasAnyRole('FINANCE_OFFICER','COORDINATOR','AUDITOR')")
  ResponseEntity<byte[]> evidence(@PathVariable UUID id, Locale language) {
    byte[] file =
        taking.take(id, language).orElseThrow(() -> Problem.notFound("There is no such transfer."));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("puente-" + id + ".pdf").build().toString())
        .body(file);
  }
}
