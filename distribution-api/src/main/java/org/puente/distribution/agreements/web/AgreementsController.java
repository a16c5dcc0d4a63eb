package org.puente.distribution.agreements.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.agreements.DecidingAgreement;
import org.puente.distribution.agreements.ReadingAgreements;
import org.puente.distribution.agreements.RecordingAgreement;
import org.puente.distribution.agreements.SharingAgreement;
import org.puente.distribution.agreements.SharingAgreements;
import org.puente.distribution.attachments.UploadedAttachment;
import org.puente.events.access.Caller;
import org.puente.events.http.Page;
import org.puente.events.http.Problem;
import org.springframework.format.annotation.DateTimeFormat;
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

/** Agreements under which people's data goes to a provider; without one no provider pays. */
@RestController
@RequestMapping("/api/v1/sharing-agreements")
class AgreementsController {

  private static final String READERS =
      "hasAnyRole('DATA_PROTECTION_OFFICER','COORDINATOR','PROGRAMME_OFFICER','FINANCE_OFFICER','AUDITOR')";

  private final SharingAgreements agreements;
  private final RecordingAgreement recording;
  private final DecidingAgreement deciding;
  private final ReadingAgreements reading;
  private final UploadedAttachment uploaded;

  AgreementsController(
      SharingAgreements agreements,
      RecordingAgreement recording,
      DecidingAgreement deciding,
      ReadingAgreements reading,
      UploadedAttachment uploaded) {
    this.agreements = agreements;
    this.recording = recording;
    this.deciding = deciding;
    this.reading = reading;
    this.uploaded = uploaded;
  }

  /** What is recorded, as form fields beside the file. */
  record NewAgreement(
      @NotNull UUID organisationId,
      @NotBlank @Pattern(regexp = "[A-Z0-9_]{2,40}") String fsp,
      @NotBlank @Size(max = 200) String reference,
      @NotBlank @Size(max = 2000) String shares,
      @NotBlank @Size(max = 200) String location,
      @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {

    RecordingAgreement.Agreed agreed() {
      return new RecordingAgreement.Agreed(
          organisationId, fsp, reference.strip(), shares.strip(), location.strip(), from, until);
    }
  }

  record Remark(@NotBlank @Size(max = 1_000) String reason) {}

  /** The latest first, at most two hundred. */
  @GetMapping
  @PreAuthorize(READERS)
  Page<SharingAgreement> list() {
    return new Page<>(agreements.all(), null);
  }

  /** One agreement with who recorded, decided and ended it. */
  @GetMapping("/{id}")
  @PreAuthorize(READERS)
  SharingAgreement one(@PathVariable UUID id) {
    return agreements.find(id).orElseThrow(() -> Problem.notFound("There is no such agreement."));
  }

  /**
   * Records one with what was signed: a PDF, PNG or JPEG of at most 5 MB, told by its content. It
   * counts once somebody else confirms it. 422 {@code agreement-days}, {@code proof-unreadable};
   * 413 {@code proof-too-large}; 404 for an organisation out of reach.
   */
  @PostMapping
  @PreAuthorize("hasRole('DATA_PROTECTION_OFFICER')")
  ResponseEntity<SharingAgreement> record(
      @Valid NewAgreement agreement, @RequestParam MultipartFile file) throws IOException {
    try (var content = file.getInputStream()) {
      var document = uploaded.read(file.getOriginalFilename(), content);
      UUID id = recording.record(agreement.agreed(), document, caller()).orProblem();
      return ResponseEntity.created(URI.create("/api/v1/sharing-agreements/" + id)).body(one(id));
    }
  }

  /** What was signed; reading it leaves a line in the trail. */
  @GetMapping("/{id}/document")
  @PreAuthorize("hasAnyRole('DATA_PROTECTION_OFFICER','COORDINATOR','AUDITOR')")
  ResponseEntity<byte[]> document(@PathVariable UUID id) {
    var opened =
        reading.document(id).orElseThrow(() -> Problem.notFound("There is no such agreement."));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(opened.document().mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(opened.document().fileName(), UTF_8)
                .build()
                .toString())
        .body(opened.content());
  }

  /**
   * Confirms it, by anybody but whoever recorded it. 409 {@code agreement-own}, {@code
   * agreement-decided}, {@code agreement-over}; 403 {@code confirmation-needed} as for approving.
   * Asking twice is fine.
   */
  @PostMapping("/{id}/confirm")
  @PreAuthorize("hasAnyRole('DATA_PROTECTION_OFFICER','COORDINATOR')")
  SharingAgreement confirm(@PathVariable UUID id, Confirmed confirmed) {
    return one(deciding.confirm(id, caller(), confirmed).orProblem());
  }

  /** Refuses one that waits, with a reason. 409 {@code agreement-decided}. */
  @PostMapping("/{id}/refuse")
  @PreAuthorize("hasAnyRole('DATA_PROTECTION_OFFICER','COORDINATOR')")
  SharingAgreement refuse(@PathVariable UUID id, @Valid @RequestBody Remark remark) {
    return one(deciding.refuse(id, remark.reason().strip(), caller()).orProblem());
  }

  /** Ends a confirmed one before its day, at once. 409 {@code agreement-not-confirmed}. */
  @PostMapping("/{id}/end")
  @PreAuthorize("hasRole('DATA_PROTECTION_OFFICER')")
  SharingAgreement end(@PathVariable UUID id, @Valid @RequestBody Remark remark) {
    return one(deciding.end(id, remark.reason().strip(), caller()).orProblem());
  }

  private static SharingAgreements.Person caller() {
    Caller caller = Caller.current();
    return new SharingAgreements.Person(caller.userId(), caller.username());
  }
}
