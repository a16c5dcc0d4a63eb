package org.puente.distribution.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.attachments.UploadedAttachment;
import org.puente.distribution.funding.Hand;
import org.puente.distribution.partners.DemandingReport;
import org.puente.distribution.partners.DemandingReport.Demand;
import org.puente.distribution.partners.HandingInReport;
import org.puente.distribution.partners.PartnerReport;
import org.puente.distribution.partners.PartnerReports;
import org.puente.distribution.partners.ReportRefusal;
import org.puente.distribution.partners.StoppedStep;
import org.puente.distribution.programmes.Programme;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.http.Problem;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** A programme's reports: what is due, what came, what is missing, and what waits for it. */
@Controller
@RequestMapping("/console/programmes/{id}/reports")
class PartnerReportPages {

  private static final int LONGEST_TITLE = 120;

  private final ProgrammeDesk desk;
  private final Places places;
  private final PartnerReports reports;
  private final DemandingReport demanding;
  private final HandingInReport handing;
  private final UploadedAttachment uploaded;
  private final MessageSource messages;

  PartnerReportPages(
      ProgrammeDesk desk,
      Places places,
      PartnerReports reports,
      DemandingReport demanding,
      HandingInReport handing,
      UploadedAttachment uploaded,
      MessageSource messages) {
    this.desk = desk;
    this.places = places;
    this.reports = reports;
    this.demanding = demanding;
    this.handing = handing;
    this.uploaded = uploaded;
    this.messages = messages;
  }

  /** A report and what the caller may do about it. */
  record Card(PartnerReport facts, boolean handIn, boolean judge, boolean waive) {

    static Card of(PartnerReport facts, Caller caller) {
      boolean programme = caller.is(Role.PROGRAMME_OFFICER);
      boolean finance = caller.is(Role.FINANCE_OFFICER);
      boolean waits = facts.state() == PartnerReport.State.RECEIVED;
      boolean own = waits && facts.deliveries().getLast().receivedBy().equals(caller.userId());
      boolean open = waits || facts.state() == PartnerReport.State.DUE;
      return new Card(
          facts,
          facts.state() == PartnerReport.State.DUE && (programme || caller.is(Role.COORDINATOR)),
          waits && (programme || finance) && !own,
          open && finance && !facts.demandedBy().equals(caller.userId()));
    }

    public String tone() {
      return switch (facts.state()) {
        case DUE -> facts.overdue() ? "stop" : "wait";
        case RECEIVED -> "wait";
        case ACCEPTED -> "done";
        case WAIVED -> "go";
      };
    }
  }

  /** As it was typed. */
  record Typed(String title, String territory, String cycle, String dueOn) {

    @Nullable LocalDate day() {
      try {
        return LocalDate.parse(dueOn);
      } catch (DateTimeException noDay) {
        return null;
      }
    }
  }

  @GetMapping
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER','FINANCE_OFFICER','COORDINATOR','AUDITOR')")
  String reports(@PathVariable UUID id, Model model) {
    Programme programme = desk.find(id);
    Caller caller = Caller.current();
    List<Card> cards = reports.of(id).stream().map(it -> Card.of(it, caller)).toList();
    model.addAttribute("programme", programme);
    model.addAttribute("cards", cards);
    model.addAttribute("overdue", cards.stream().filter(it -> it.facts().overdue()).count());
    model.addAttribute("places", desk.places());
    model.addAttribute("placeNames", places.names());
    model.addAttribute("policy", reports.policy(id));
    model.addAttribute("policies", StoppedStep.values());
    model.addAttribute("finance", caller.is(Role.FINANCE_OFFICER));
    model.addAttribute(
        "mayDemand", caller.is(Role.PROGRAMME_OFFICER) || caller.is(Role.FINANCE_OFFICER));
    return "console/reports";
  }

  /** Of the programme's own partner. */
  @PostMapping("/demand")
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER','FINANCE_OFFICER')")
  String demand(@PathVariable UUID id, Typed typed, RedirectAttributes flash, Locale locale) {
    Programme programme = desk.find(id);
    String title = typed.title().strip();
    LocalDate day = typed.day();
    if (day == null
        || title.isEmpty()
        || title.length() > LONGEST_TITLE
        || !typed.cycle().matches("\\d{0,3}")) {
      throw Problem.badRequest("report-untold", "Which report it is, and until which day.");
    }
    demanding.demand(
        new Demand(
            id,
            programme.organisationId(),
            typed.territory().isBlank() ? null : typed.territory(),
            typed.cycle().isBlank() ? null : Integer.valueOf(typed.cycle()),
            title,
            day),
        Hand.ofCaller());
    return done(id, "demand", Optional.empty(), flash, locale);
  }

  @PostMapping("/policy")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  String policy(
      @PathVariable UUID id,
      @RequestParam StoppedStep stops,
      RedirectAttributes flash,
      Locale locale) {
    desk.find(id);
    demanding.stop(id, stops);
    return done(id, "policy", Optional.empty(), flash, locale);
  }

  @PostMapping("/hand-in")
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER','COORDINATOR')")
  String handIn(
      @PathVariable UUID id,
      @RequestParam UUID report,
      @RequestParam MultipartFile file,
      RedirectAttributes flash,
      Locale locale)
      throws IOException {
    if (file.isEmpty()) {
      throw Problem.badRequest("no-file", "A file is needed.");
    }
    try (var content = file.getInputStream()) {
      var proof = uploaded.read(file.getOriginalFilename(), content);
      return done(id, "hand-in", handing.handIn(report, proof, Hand.ofCaller()), flash, locale);
    }
  }

  @PostMapping("/accept")
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER','FINANCE_OFFICER')")
  String accept(
      @PathVariable UUID id, @RequestParam UUID report, RedirectAttributes flash, Locale locale) {
    return done(id, "accept", handing.judge(report, null, Hand.ofCaller()), flash, locale);
  }

  @PostMapping("/send-back")
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER','FINANCE_OFFICER')")
  String sendBack(
      @PathVariable UUID id,
      @RequestParam UUID report,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash,
      Locale locale) {
    String why = PlanSteps.given(reason);
    return done(id, "send-back", handing.judge(report, why, Hand.ofCaller()), flash, locale);
  }

  @PostMapping("/waive")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  String waive(
      @PathVariable UUID id,
      @RequestParam UUID report,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash,
      Locale locale) {
    String why = PlanSteps.given(reason);
    return done(id, "waive", demanding.waive(report, why, Hand.ofCaller()), flash, locale);
  }

  @GetMapping("/{report}/files/{number}")
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER','FINANCE_OFFICER','COORDINATOR','AUDITOR')")
  ResponseEntity<byte[]> file(@PathVariable UUID report, @PathVariable int number) {
    var opened =
        handing.open(report, number).orElseThrow(() -> Problem.notFound("There is no such file."));
    var name = ContentDisposition.attachment().filename(opened.delivery().fileName(), UTF_8);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(opened.delivery().mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, name.build().toString())
        .body(opened.content());
  }

  private String done(
      UUID id,
      String what,
      Optional<ReportRefusal> refused,
      RedirectAttributes flash,
      Locale locale) {
    refused.ifPresent(
        why -> {
          throw why == ReportRefusal.REPORT_UNKNOWN
              ? Problem.notFound(why.sentence())
              : Problem.conflict(why.slug(), why.sentence());
        });
    flash.addFlashAttribute("done", messages.getMessage("reports.done." + what, null, locale));
    return page(id);
  }

  private static String page(UUID id) {
    return "redirect:/console/programmes/" + id + "/reports";
  }
}
