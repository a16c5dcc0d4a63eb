package org.puente.distribution.console.money;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.puente.distribution.funding.ReadingProof;
import org.puente.events.http.Problem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The file of a proof, never opened inside the console's own pages. */
@Controller
class ProofPages {

  private final ReadingProof reading;

  ProofPages(ReadingProof reading) {
    this.reading = reading;
  }

  @GetMapping("/console/money/funding/{id}/proofs/{number}")
  @PreAuthorize("hasAnyRole('FINANCE_OFFICER','AUDITOR')")
  ResponseEntity<byte[]> proof(@PathVariable UUID id, @PathVariable int number) {
    var opened =
        reading.read(id, number).orElseThrow(() -> Problem.notFound("There is no such proof."));
    var proof = opened.proof();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(proof.kind().mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(proof.fileName(), UTF_8).build().toString())
        .body(opened.content());
  }
}
