package org.puente.distribution.partners.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.funding.Hand;
import org.puente.distribution.partners.DemandingReport;
import org.puente.distribution.partners.DemandingReport.Demand;
import org.puente.distribution.partners.PartnerReport;
import org.puente.distribution.partners.PartnerReports;
import org.puente.distribution.partners.StoppedStep;
import org.puente.distribution.programmes.Programmes;
import org.puente.events.http.Page;
import org.puente.events.http.Problem;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which reports a programme waits for, and what it does without them. */
@RestController
@RequestMapping("/api/v1/programmes/{programmeId}")
class PartnerReportsController {

  private final PartnerReports reports;
  private final DemandingReport demanding;
  private final Programmes programmes;

  PartnerReportsController(
      PartnerReports reports, DemandingReport demanding, Programmes programmes) {
    this.reports = reports;
    this.demanding = demanding;
    this.programmes = programmes;
  }

  record NewReport(
      @NotNull UUID organisationId,
      @Nullable String territory,
      @Nullable Integer cycle,
      @NotBlank @Size(max = 120) String title,
      @NotNull LocalDate dueOn) {}

  record Policy(@NotNull StoppedStep stops) {}

  /** What is due, received and accepted, by day, and what waits for each. */
  @GetMapping("/partner-reports")
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER','FINANCE_OFFICER','COORDINATOR','AUDITOR')")
  Page<PartnerReport> list(@PathVariable UUID programmeId) {
    known(programmeId);
    return new Page<>(reports.of(programmeId), null);
  }

  /** Demands a report of a partner. 422 {@code report-misplaced}. */
  @PostMapping("/partner-reports")
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER','FINANCE_OFFICER')")
  ResponseEntity<PartnerReport> demand(
      @PathVariable UUID programmeId, @Valid @RequestBody NewReport wanted) {
    known(programmeId);
    var demand =
        new Demand(
            programmeId,
            wanted.organisationId(),
            wanted.territory(),
            wanted.cycle(),
            wanted.title().strip(),
            wanted.dueOn());
    try {
      UUID id = demanding.demand(demand, Hand.ofCaller());
      return ResponseEntity.created(URI.create("/api/v1/partner-reports/" + id))
          .body(reports.find(id).orElseThrow());
    } catch (DataIntegrityViolationException misplaced) {
      throw Problem.unprocessable(
          "report-misplaced", "There is no such partner, place or cycle here.");
    }
  }

  /** What overdue reports stop: nothing, submitting a plan (and releasing it), or releasing it. */
  @PutMapping("/report-policy")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  Policy policy(@PathVariable UUID programmeId, @Valid @RequestBody Policy policy) {
    known(programmeId);
    demanding.stop(programmeId, policy.stops());
    return new Policy(reports.policy(programmeId));
  }

  private void known(UUID programme) {
    if (programmes.find(programme).isEmpty()) {
      throw Problem.notFound("There is no such programme.");
    }
  }
}
