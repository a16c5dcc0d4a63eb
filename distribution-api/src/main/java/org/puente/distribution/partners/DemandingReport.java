package org.puente.distribution.partners;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.funding.Hand;
import org.puente.distribution.partners.PartnerReport.State;
import org.puente.events.audit.AuditTrail;
import org.puente.events.ids.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which reports a programme waits for, and what it does without them. */
@Service
public class DemandingReport {

  private final PartnerReports reports;
  private final AuditTrail audit;

  DemandingReport(PartnerReports reports, AuditTrail audit) {
    this.reports = reports;
    this.audit = audit;
  }

  /** What is wanted of whom, for which place and cycle, by when. */
  public record Demand(
      UUID programmeId,
      UUID organisationId,
      @Nullable String territory,
      @Nullable Integer cycle,
      String title,
      LocalDate dueOn) {}

  /** Its id. The database refuses a place, partner or cycle that is not there. */
  @Transactional
  public UUID demand(Demand demand, Hand by) {
    UUID id = Ids.next();
    reports.demand(id, demand, by);
    audit.record("report.demanded", id.toString(), Map.of("programme", demand.programmeId()));
    return id;
  }

  /** Nobody waits for it any more; said by somebody else than who demanded it. */
  @Transactional
  public Optional<ReportRefusal> waive(UUID id, String why, Hand by) {
    Optional<PartnerReport> report = reports.lock(id);
    if (report.isEmpty()) {
      return Optional.of(ReportRefusal.REPORT_UNKNOWN);
    }
    if (report.get().state() == State.WAIVED) {
      return Optional.of(ReportRefusal.REPORT_WAIVED);
    }
    if (report.get().demandedBy().equals(by.id())) {
      return Optional.of(ReportRefusal.REPORT_OWN);
    }
    reports.waive(id, why, by);
    audit.record("report.waived", id.toString(), Map.of("reason", why));
    return Optional.empty();
  }

  /** What overdue reports stop from now on. */
  @Transactional
  public void stop(UUID programme, StoppedStep step) {
    reports.policy(programme, step);
    audit.record("report.policy-set", programme.toString(), Map.of("stops", step));
  }
}
