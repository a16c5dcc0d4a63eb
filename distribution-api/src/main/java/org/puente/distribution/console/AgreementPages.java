package org.puente.distribution.console;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.agreements.AgreementOutcome;
import org.puente.distribution.agreements.DecidingAgreement;
import org.puente.distribution.agreements.RecordingAgreement;
import org.puente.distribution.agreements.SharingAgreement;
import org.puente.distribution.agreements.SharingAgreements;
import org.puente.distribution.attachments.UploadedAttachment;
import org.puente.distribution.reference.Organisations;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.http.Problem;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
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

/** Agreements to share data with providers: recorded by one person, confirmed by another. */
@Controller
@RequestMapping("/console/agreements")
@PreAuthorize("hasAnyRole('DATA_PROTECTION_OFFICER','COORDINATOR')")
class AgreementPages {

  private static final String PATH = "redirect:/console/agreements/";
  private static final Pattern FSP = Pattern.compile("[A-Z0-9_]{2,40}");
  private static final int LONGEST = 1_000;

  private final SharingAgreements agreements;
  private final RecordingAgreement recording;
  private final DecidingAgreement deciding;
  private final AgreementDesk desk;
  private final Organisations organisations;
  private final UploadedAttachment uploaded;
  private final MessageSource messages;

  AgreementPages(
      SharingAgreements agreements,
      RecordingAgreement recording,
      DecidingAgreement deciding,
      AgreementDesk desk,
      Organisations organisations,
      UploadedAttachment uploaded,
      MessageSource messages) {
    this.agreements = agreements;
    this.recording = recording;
    this.deciding = deciding;
    this.desk = desk;
    this.organisations = organisations;
    this.uploaded = uploaded;
    this.messages = messages;
  }

  @GetMapping
  String overview(Model model) {
    model.addAttribute("agreements", desk.all());
    model.addAttribute("organisations", organisations.all());
    model.addAttribute("mayRecord", Caller.current().is(Role.DATA_PROTECTION_OFFICER));
    return "console/agreements";
  }

  @GetMapping("/{id}")
  String one(@PathVariable UUID id, Model model) {
    SharingAgreement agreement =
        agreements.find(id).orElseThrow(() -> Problem.notFound("There is no such agreement."));
    Caller caller = Caller.current();
    boolean waits = agreement.state() == SharingAgreement.State.RECORDED;
    boolean own = agreement.isRecordedBy(caller.userId());
    model.addAttribute("agreement", desk.shown(agreement));
    model.addAttribute("waits", waits);
    model.addAttribute("own", own);
    model.addAttribute(
        "mayEnd",
        agreement.state() == SharingAgreement.State.CONFIRMED
            && caller.is(Role.DATA_PROTECTION_OFFICER));
    return "console/agreement";
  }

  /** What is typed beside the file. */
  record Typed(
      UUID organisation,
      String fsp,
      String reference,
      String shares,
      String location,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {

    RecordingAgreement.Agreed agreed() {
      if (!FSP.matcher(fsp.strip()).matches()) {
        throw Problem.badRequest("agreement-fsp", "A provider is named by its code.");
      }
      return new RecordingAgreement.Agreed(
          organisation,
          fsp.strip(),
          said(reference, 200),
          said(shares, 2_000),
          said(location, 200),
          from,
          until);
    }
  }

  @PostMapping("/record")
  @PreAuthorize("hasRole('DATA_PROTECTION_OFFICER')")
  String record(
      Typed typed, @RequestParam MultipartFile file, RedirectAttributes flash, Locale locale)
      throws IOException {
    if (file.isEmpty()) {
      throw Problem.badRequest("no-file", "A file is needed.");
    }
    try (var content = file.getInputStream()) {
      var document = uploaded.read(file.getOriginalFilename(), content);
      return told("recorded", recording.record(typed.agreed(), document, caller()), flash, locale);
    }
  }

  @PostMapping("/{id}/confirm")
  String confirm(
      @PathVariable UUID id, Confirmed confirmed, RedirectAttributes flash, Locale locale) {
    return told("confirmed", deciding.confirm(id, caller(), confirmed), flash, locale);
  }

  @PostMapping("/{id}/refuse")
  String refuse(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash,
      Locale locale) {
    return told("refused", deciding.refuse(id, said(reason, LONGEST), caller()), flash, locale);
  }

  @PostMapping("/{id}/end")
  @PreAuthorize("hasRole('DATA_PROTECTION_OFFICER')")
  String end(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash,
      Locale locale) {
    return told("ended", deciding.end(id, said(reason, LONGEST), caller()), flash, locale);
  }

  private String told(
      String step, AgreementOutcome outcome, RedirectAttributes flash, Locale locale) {
    UUID id = outcome.orProblem();
    flash.addFlashAttribute("done", messages.getMessage("agreement.done." + step, null, locale));
    return PATH + id;
  }

  private static String said(String words, int longest) {
    if (words.isBlank() || words.length() > longest) {
      throw Problem.badRequest("agreement-words", "Every field is needed.");
    }
    return words.strip();
  }

  private static SharingAgreements.Person caller() {
    Caller caller = Caller.current();
    return new SharingAgreements.Person(caller.userId(), caller.username());
  }
}
