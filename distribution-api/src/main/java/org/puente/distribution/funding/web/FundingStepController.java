package org.puente.distribution.funding.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.attachments.UploadedAttachment;
import org.puente.distribution.funding.AttachingProof;
import org.puente.distribution.funding.ClosingFunding;
import org.puente.distribution.funding.ConfirmingFunding;
import org.puente.distribution.funding.FundingRefusal;
import org.puente.distribution.funding.Hand;
import org.puente.distribution.funding.Outcome;
import org.puente.events.http.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/funding-requests/{id}")
@PreAuthorize("hasRole('FINANCE_OFFICER')")
class FundingStepController {

  private final AttachingProof attaching;
  private final ConfirmingFunding confirming;
  private final ClosingFunding closing;
  private final UploadedAttachment uploaded;

  FundingStepController(
      AttachingProof attaching,
      ConfirmingFunding confirming,
      ClosingFunding closing,
      UploadedAttachment uploaded) {
    this.attaching = attaching;
    this.confirming = confirming;
    this.closing = closing;
    this.uploaded = uploaded;
  }

  record RefusalRequest(@NotBlank @Size(max = 1_000) String reason) {}

  /**
   * Attaches the proof of the deposit: a PDF, PNG or JPEG of at most 5 MB, told by its content.
   * Whoever attaches one does not confirm it. 413 {@code proof-too-large}, 422 {@code
   * proof-unreadable}, 409 {@code proof-known}, {@code too-many-proofs}, {@code funding-decided}.
   */
  @PostMapping("/proofs")
  ResponseEntity<FundingView> attach(@PathVariable UUID id, @RequestParam MultipartFile file)
      throws IOException {
    try (var content = file.getInputStream()) {
      var proof = uploaded.read(file.getOriginalFilename(), content);
      return after(attaching.attach(id, proof, Hand.ofCaller()));
    }
  }

  /**
   * Confirms it by a second person: the money counts as float from then on. {@code If-Match} is the
   * version that was looked at. 409 {@code funding-prepared} for whoever asked or attached, {@code
   * funding-unproven}, {@code funding-changed}, {@code funding-decided}; 403 {@code
   * confirmation-needed} as for approving a plan. Asking twice is fine.
   */
  @PostMapping("/confirm")
  ResponseEntity<FundingView> confirm(
      @PathVariable UUID id,
      @RequestHeader(HttpHeaders.IF_MATCH) String version,
      Confirmed confirmed) {
    return after(confirming.confirm(id, number(version), Hand.ofCaller(), confirmed));
  }

  /** Refuses it, with a reason, by anybody but whoever asked; with the same {@code If-Match}. */
  @PostMapping("/refuse")
  ResponseEntity<FundingView> refuse(
      @PathVariable UUID id,
      @RequestHeader(HttpHeaders.IF_MATCH) String version,
      @Valid @RequestBody RefusalRequest refusal) {
    return after(closing.refuse(id, number(version), refusal.reason().strip(), Hand.ofCaller()));
  }

  /** Takes it back, by whoever asked; with the same {@code If-Match}. */
  @PostMapping("/withdraw")
  ResponseEntity<FundingView> withdraw(
      @PathVariable UUID id, @RequestHeader(HttpHeaders.IF_MATCH) String version) {
    return after(closing.withdraw(id, number(version), Hand.ofCaller()));
  }

  private static ResponseEntity<FundingView> after(Optional<Outcome> outcome) {
    return switch (outcome.orElseThrow(FundingListController::noFunding)) {
      case Outcome.Refused(FundingRefusal why) ->
          throw Problem.conflict(why.slug(), why.sentence());
      case Outcome.Done(var now) -> FundingListController.tagged(FundingView.of(now));
    };
  }

  private static int number(String entityTag) {
    try {
      return Integer.parseInt(entityTag.replace("\"", ""));
    } catch (NumberFormatException none) {
      throw Problem.unprocessable("no-version", "If-Match is a funding's version.");
    }
  }
}
