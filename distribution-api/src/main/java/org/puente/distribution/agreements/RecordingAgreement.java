package org.puente.distribution.agreements;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.puente.distribution.agreements.SharingAgreements.Person;
import org.puente.distribution.funding.AttachingProof.NewProof;
import org.puente.events.audit.AuditTrail;
import org.puente.events.ids.Ids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records an agreement with what was signed, sealed; it counts once somebody else confirms it. */
@Service
public class RecordingAgreement {

  private static final int LONGEST_NAME = 200;

  private final SharingAgreements agreements;
  private final DocumentSealing sealing;
  private final AuditTrail audit;
  private final Clock clock;
  private final ZoneId zone;

  RecordingAgreement(
      SharingAgreements agreements,
      DocumentSealing sealing,
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
  public AgreementOutcome record(Agreed agreed, NewProof document, Person by) {
    Instant now = clock.instant();
    UUID id = Ids.next();
    var agreement =
        agreement(id, agreed, document, new SharingAgreement.Step(by.id(), by.username(), now));
    if (agreed.until().isBefore(agreed.from()) || !now.isBefore(agreement.endsAt())) {
      return new AgreementOutcome.Refused(AgreementRefusal.AGREEMENT_DAYS);
    }
    if (!agreements.record(agreement, sealing.sealed(id, document.content()))) {
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
      UUID id, Agreed agreed, NewProof file, SharingAgreement.Step recorded) {
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

  private static SharingAgreement.Document document(NewProof file) {
    String name = file.fileName().replaceAll("[\\p{Cntrl}/\\\\]", "_");
    return new SharingAgreement.Document(
        name.substring(0, Math.min(name.length(), LONGEST_NAME)),
        file.kind().mediaType(),
        file.content().length,
        sha256(file.content()));
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
