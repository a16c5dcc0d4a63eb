package org.puente.distribution.partners;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.attachments.Attachment;
import org.puente.distribution.attachments.AttachmentSealing;
import org.puente.distribution.funding.Hand;
import org.puente.distribution.partners.PartnerReport.Delivery;
import org.puente.distribution.partners.PartnerReport.State;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a report in, sealed; somebody else looks at it, and accepts it or sends it back. */
@Service
public class HandingInReport {

  private final PartnerReports reports;
  private final AttachmentSealing sealing;
  private final AuditTrail audit;

  HandingInReport(PartnerReports reports, AttachmentSealing sealing, AuditTrail audit) {
    this.reports = reports;
    this.sealing = sealing;
    this.audit = audit;
  }

  /** A file that was handed in, with its bytes. */
  public record Opened(Delivery delivery, byte[] content) {}

  @Transactional
  public Optional<ReportRefusal> handIn(UUID id, Attachment file, Hand by) {
    Optional<PartnerReport> report = reports.lock(id);
    Optional<ReportRefusal> why = whyNotHandIn(report);
    if (why.isPresent()) {
      return why;
    }
    int number = report.orElseThrow().deliveries().size() + 1;
    reports.receive(id, number, file, sealing.sealed(id, number, file.content()), by);
    audit.record(
        "report.handed-in", id.toString(), Map.of("number", number, "sha256", file.sha256()));
    return Optional.empty();
  }

  private static Optional<ReportRefusal> whyNotHandIn(Optional<PartnerReport> report) {
    return switch (report.map(PartnerReport::state).orElse(null)) {
      case null -> Optional.of(ReportRefusal.REPORT_UNKNOWN);
      case DUE -> Optional.empty();
      case RECEIVED, ACCEPTED -> Optional.of(ReportRefusal.REPORT_THERE);
      case WAIVED -> Optional.of(ReportRefusal.REPORT_WAIVED);
    };
  }

  /**
   * Judges the file that waits.
   *
   * @param reason why it is sent back; null: it is accepted
   */
  @Transactional
  public Optional<ReportRefusal> judge(UUID id, @Nullable String reason, Hand by) {
    Optional<PartnerReport> report = reports.lock(id);
    if (report.isEmpty()) {
      return Optional.of(ReportRefusal.REPORT_UNKNOWN);
    }
    if (report.get().state() != State.RECEIVED) {
      return Optional.of(ReportRefusal.REPORT_NOT_THERE);
    }
    Delivery last = report.get().deliveries().getLast();
    if (last.receivedBy().equals(by.id())) {
      return Optional.of(ReportRefusal.REPORT_OWN);
    }
    reports.decide(id, last.number(), reason, by);
    audit.record(
        reason == null ? "report.accepted" : "report.sent-back",
        id.toString(),
        reason == null
            ? Map.of("number", last.number())
            : Map.of("number", last.number(), "reason", reason));
    return Optional.empty();
  }

  /** Hands a file out, which leaves a line. */
  public Optional<Opened> open(UUID id, int number) {
    return reports
        .find(id)
        .flatMap(it -> it.deliveries().stream().filter(each -> each.number() == number).findFirst())
        .flatMap(
            delivery ->
                ScopedDataSource.asJob(() -> reports.sealed(id, number))
                    .map(kept -> opened(id, delivery, kept)));
  }

  private Opened opened(UUID id, Delivery delivery, byte[] kept) {
    var opened = new Opened(delivery, sealing.opened(id, delivery.number(), kept));
    audit.record("report.read", id.toString(), Map.of("number", delivery.number()));
    return opened;
  }
}
