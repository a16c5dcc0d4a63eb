package org.puente.distribution.partners.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.attachments.UploadedAttachment;
import org.puente.distribution.funding.Hand;
import org.puente.distribution.partners.DemandingReport;
import org.puente.distribution.partners.HandingInReport;
import org.puente.distribution.partners.PartnerReport;
import org.puente.distribution.partners.PartnerReports;
import org.puente.distribution.partners.ReportRefusal;
import org.puente.events.http.Problem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** One report: handed in by one, accepted or sent back by another. */
@RestController
@RequestMapping("/api/v1/partner-reports/{id}")
class ReportStepController {

  private final PartnerReports reports;
  private final HandingInReport handing;
  private final DemandingReport demanding;
  private final UploadedAttachment uploaded;

  ReportStepController(
      PartnerReports reports,
      HandingInReport handing,
      DemandingReport demanding,
      UploadedAttachment uploaded) {
    this.reports = reports;
    this.handing = handing;
    this.demanding = demanding;
    this.uploaded = uploaded;
  }

  record Why(@NotBlank @Size(max = 1_000) String reason) {}

  /**
   * Hands it in: a PDF, PNG or JPEG of at most 5 MB, told by its content. 413 {@code
   * proof-too-large}, 422 {@code proof-unreadable}, 409 {@code report-there}, {@code
   * report-waived}.
   */
  @PostMapping("/deliveries")
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER','COORDINATOR')")
  PartnerReport handIn(@PathVariable UUID id, @RequestParam MultipartFile file) throws IOException {
    try (var content = file.getInputStream()) {
      var proof = uploaded.read(file.getOriginalFilename(), content);
      return done(id, handing.handIn(id, proof, Hand.ofCaller()));
    }
  }

  /**
   * Accepts what was handed in by somebody else. 409 {@code report-own}, {@code report-not-there}.
   */
  @PostMapping("/accept")
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER','FINANCE_OFFICER')")
  PartnerReport accept(@PathVariable UUID id) {
    return done(id, handing.judge(id, null, Hand.ofCaller()));
  }

  /** Sends it back, so that another one is due. 409 as for accepting. */
  @PostMapping("/send-back")
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER','FINANCE_OFFICER')")
  PartnerReport sendBack(@PathVariable UUID id, @Valid @RequestBody Why why) {
    return done(id, handing.judge(id, why.reason().strip(), Hand.ofCaller()));
  }

  /** Nobody waits for it any more. 409 {@code report-own} for whoever demanded it. */
  @PostMapping("/waive")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  PartnerReport waive(@PathVariable UUID id, @Valid @RequestBody Why why) {
    return done(id, demanding.waive(id, why.reason().strip(), Hand.ofCaller()));
  }

  /** A file that was handed in; each reading leaves a line. */
  @GetMapping("/deliveries/{number}")
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER','FINANCE_OFFICER','COORDINATOR','AUDITOR')")
  ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable int number) {
    var opened =
        handing.open(id, number).orElseThrow(() -> Problem.notFound("There is no such file."));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(opened.delivery().mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(opened.delivery().fileName(), UTF_8)
                .build()
                .toString())
        .body(opened.content());
  }

  private PartnerReport done(UUID id, Optional<ReportRefusal> refused) {
    refused.ifPresent(
        why -> {
          throw why == ReportRefusal.REPORT_UNKNOWN
              ? Problem.notFound(why.sentence())
              : Problem.conflict(why.slug(), why.sentence());
        });
    return reports.find(id).orElseThrow();
  }
}
