package org.puente.distribution.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.puente.distribution.agreements.ReadingAgreements;
import org.puente.events.http.Problem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was signed, never opened inside the console's own pages. */
@Controller
class AgreementDocumentPages {

  private final ReadingAgreements reading;

  AgreementDocumentPages(ReadingAgreements reading) {
    this.reading = reading;
  }

  @GetMapping("/console/agreements/{id}/document")
  @PreAuthorize("hasAnyRole('DATA_PROTECTION_OFFICER','COORDINATOR')")
  ResponseEntity<byte[]> document(@PathVariable UUID id) {
    var opened =
        reading.document(id).orElseThrow(() -> Problem.notFound("There is no such agreement."));
    var document = opened.document();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(document.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(document.fileName(), UTF_8).build().toString())
        .body(opened.content());
  }
}
