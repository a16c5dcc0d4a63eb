package org.puente.distribution.funding.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.funding.Fundings;
import org.puente.distribution.funding.ReadingProof;
import org.puente.distribution.programmes.Programmes;
import org.puente.events.http.Cursor;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.puente.events.http.Problem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/funding-requests")
class FundingListController {

  private static final String READERS =
      "hasAnyRole('PROGRAMME_OFFICER','FINANCE_OFFICER','COORDINATOR','AUDITOR')";

  private final Fundings fundings;
  private final ReadingProof reading;
  private final Programmes programmes;

  FundingListController(Fundings fundings, ReadingProof reading, Programmes programmes) {
    this.fundings = fundings;
    this.reading = reading;
    this.programmes = programmes;
  }

  /** Fundings of a programme, newest first, each with its proofs and who took which part. */
  @GetMapping
  @PreAuthorize(READERS)
  Page<FundingView> list(
      @RequestParam UUID programmeId,
      @RequestParam(required = false) @Nullable String state,
      PageRequest page) {
    if (programmes.find(programmeId).isEmpty()) {
      throw Problem.notFound("There is no such programme.");
    }
    UUID before = page.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
    return Page.of(
            fundings.page(programmeId, state, before, page.fetch()),
            page,
            funding -> Cursor.of(funding.id()))
        .map(FundingView::of);
  }

  /** One funding; its {@code ETag} is what the steps take as {@code If-Match}. */
  @GetMapping("/{id}")
  @PreAuthorize(READERS)
  ResponseEntity<FundingView> one(@PathVariable UUID id) {
    return tagged(FundingView.of(fundings.find(id).orElseThrow(FundingListController::noFunding)));
  }

  /** A proof's file, for finance and auditors; reading it leaves a line in the trail. */
  @GetMapping("/{id}/proofs/{number}")
  @PreAuthorize("hasAnyRole('FINANCE_OFFICER','AUDITOR')")
  ResponseEntity<byte[]> proof(@PathVariable UUID id, @PathVariable int number) {
    var opened =
        reading.read(id, number).orElseThrow(() -> Problem.notFound("There is no such proof."));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(opened.proof().kind().mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(opened.proof().fileName(), UTF_8)
                .build()
                .toString())
        .body(opened.content());
  }

  static ResponseEntity<FundingView> tagged(FundingView funding) {
    return ResponseEntity.ok().eTag(String.valueOf(funding.version())).body(funding);
  }

  static Problem noFunding() {
    return Problem.notFound("There is no such funding.");
  }
}
