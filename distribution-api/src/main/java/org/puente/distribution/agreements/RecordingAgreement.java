package org.puente.distribution.agreements;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.puente.distribution.agreements.SharingAgreements.Person;
import org.puente.distribution.attachments.Attachment;
import org.puente.distribution.attachments.AttachmentSealing;
import org.puente.events.audit.AuditTrail;
import org.puente.events.ids.Ids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records an agreement with what was signed, sealed; it counts once somebody else confirms it. */
@Service
public class RecordingAgreement {

  private final SharingAgreements agreements;
  private final AttachmentSealing sealing;
  private final AuditTrail audit;
  private final Clock clock;
  private final ZoneId zone;

  RecordingAgreement(
      SharingAgreements agreements,
      AttachmentSealing sealing,
      AuditTrail audit,
      Clock clock,
      @Value("${puente.console.zone:America/Guayaquil}") ZoneId zone) {
    this.agreements = agreements;
    this.sealing = sealing;
    this.audit = audit;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * What was agreed.
   *
   * @param until the last day of it
   */
  public record Agreed(
      UUID organisation,
      String fsp,
      String reference,
      String shares,
      String location,
      LocalDate from,
      LocalDate until) {}

  /** One that is over already is of no use, and refused. */
  @Transactional
  public AgreementOutcome record(Agreed agreed, Attachment document, Person by) {
    Instant now = clock.instant();
    UUID id = Ids.next();
    var agreement =
        agreement(id, agreed, document, new SharingAgreement.Step(by.id(), by.username(), now));
    if (agreed.until().isBefore(agreed.from()) || !now.isBefore(agreement.endsAt())) {
      return new AgreementOutcome.Refused(AgreementRefusal.AGREEMENT_DAYS);
    }
    if (!agreements.record(
        agreement, sealing.sealed(id, SharingAgreement.Document.NUMBER, document.content()))) {
      return new AgreementOutcome.Refused(AgreementRefusal.AGREEMENT_UNKNOWN);
    }
    audit.record(
        "agreement.recorded",
        id.toString(),
        Map.of(
            "fsp", agreed.fsp(),
            "until", agreed.until(),
            "sha256", agreement.document().sha256()));
    return new AgreementOutcome.Done(id);
  }

  private SharingAgreement agreement(
      UUID id, Agreed agreed, Attachment file, SharingAgreement.Step recorded) {
    return new SharingAgreement(
        id,
        agreed.organisation(),
        agreed.fsp(),
        agreed.reference(),
        agreed.shares(),
        agreed.location(),
        agreed.from(),
        agreed.until(),
        agreed.from().atStartOfDay(zone).toInstant(),
        agreed.until().plusDays(1).atStartOfDay(zone).toInstant(),
        document(file),
        SharingAgreement.State.RECORDED,
        recorded,
        null,
        null,
        null);
  }

  private static SharingAgreement.Document document(Attachment file) {
    return new SharingAgreement.Document(
        file.fileName(), file.kind().mediaType(), file.content().length, file.sha256());
  }
}
