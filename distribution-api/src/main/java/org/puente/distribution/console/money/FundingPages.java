package org.puente.distribution.console.money;

import java.io.IOException;
import java.util.Locale;
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
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One funding: its proofs, and the steps that a second person takes. */
@Controller
@RequestMapping("/console/money/funding/{id}")
class FundingPages {

  private final MoneyDesk desk;
  private final AttachingProof attaching;
  private final ConfirmingFunding confirming;
  private final ClosingFunding closing;
  private final UploadedAttachment uploaded;
  private final MessageSource messages;

  FundingPages(
      MoneyDesk desk,
      AttachingProof attaching,
      ConfirmingFunding confirming,
      ClosingFunding closing,
      UploadedAttachment uploaded,
      MessageSource messages) {
    this.desk = desk;
    this.attaching = attaching;
    this.confirming = confirming;
    this.closing = closing;
    this.uploaded = uploaded;
    this.messages = messages;
  }

  @GetMapping
  @PreAuthorize("hasAnyRole('FINANCE_OFFICER','PROGRAMME_OFFICER','AUDITOR')")
  String one(@PathVariable UUID id, Model model) {
    FundingCard funding = desk.funding(id);
    model.addAttribute("funding", funding);
    model.addAttribute("standing", desk.standing(funding.facts()));
    return "console/money/funding";
  }

  @PostMapping("/proof")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  String attach(
      @PathVariable UUID id,
      @RequestParam MultipartFile file,
      RedirectAttributes flash,
      Locale locale)
      throws IOException {
    if (file.isEmpty()) {
      throw Problem.badRequest("no-file", "A file is needed.");
    }
    try (var content = file.getInputStream()) {
      var proof = uploaded.read(file.getOriginalFilename(), content);
      return told("attach", id, attaching.attach(id, proof, Hand.ofCaller()), flash, locale);
    }
  }

  /** Confirms what was on the screen: the version comes from the page. */
  @PostMapping("/confirm")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  String confirm(
      @PathVariable UUID id,
      @RequestParam int version,
      Confirmed confirmed,
      RedirectAttributes flash,
      Locale locale) {
    return told(
        "confirm", id, confirming.confirm(id, version, Hand.ofCaller(), confirmed), flash, locale);
  }

  @PostMapping("/refuse")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  String refuse(
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash,
      Locale locale) {
    if (reason.isBlank() || reason.length() > 1_000) {
      throw Problem.badRequest("reason-missing", "A reason is needed.");
    }
    return told(
        "refuse", id, closing.refuse(id, version, reason.strip(), Hand.ofCaller()), flash, locale);
  }

  @PostMapping("/withdraw")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  String withdraw(
      @PathVariable UUID id, @RequestParam int version, RedirectAttributes flash, Locale locale) {
    return told("withdraw", id, closing.withdraw(id, version, Hand.ofCaller()), flash, locale);
  }

  private String told(
      String step, UUID id, Optional<Outcome> outcome, RedirectAttributes flash, Locale locale) {
    if (outcome.orElseThrow(MoneyDesk::noFunding) instanceof Outcome.Refused(FundingRefusal why)) {
      throw Problem.conflict(why.slug(), why.sentence());
    }
    flash.addFlashAttribute("done", messages.getMessage("funding.done." + step, null, locale));
    return "redirect:/console/money/funding/" + id;
  }
}
