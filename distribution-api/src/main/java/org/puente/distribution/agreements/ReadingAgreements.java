package org.puente.distribution.agreements;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.attachments.AttachmentSealing;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.audit.AuditTrail;
import org.springframework.stereotype.Service;

/** Tells how an organisation stands with its providers, and hands out what was signed. */
@Service
public class ReadingAgreements {

  private final SharingAgreements agreements;
  private final DocumentBytes bytes;
  private final AttachmentSealing sealing;
  private final AuditTrail audit;
  private final Clock clock;

  ReadingAgreements(
      SharingAgreements agreements,
      DocumentBytes bytes,
      AttachmentSealing sealing,
      AuditTrail audit,
      Clock clock) {
    this.agreements = agreements;
    this.bytes = bytes;
    this.sealing = sealing;
    this.audit = audit;
    this.clock = clock;
  }

  /** A document with its bytes. */
  public record Opened(SharingAgreement.Document document, byte[] content) {}

  /** In the order of the providers that are asked for. */
  public List<Standing> standing(UUID organisation, List<String> fsps) {
    List<SharingAgreement> all = agreements.of(organisation);
    Instant now = clock.instant();
    return fsps.stream().map(fsp -> Standing.of(fsp, all, now)).toList();
  }

  /** Those in force that end soon and that no other one follows, the first to end first. */
  public List<SharingAgreement> ending() {
    List<SharingAgreement> all = agreements.all();
    Instant now = clock.instant();
    return all.stream()
        .filter(it -> it.endsSoonAt(now) && all.stream().noneMatch(next -> next.follows(it)))
        .sorted(Comparator.comparing(SharingAgreement::endsAt))
        .toList();
  }

  /** Reading one leaves a line; empty where there is no such agreement. */
  public Optional<Opened> document(UUID id) {
    return agreements
        .find(id)
        .flatMap(
            agreement ->
                ScopedDataSource.asJob(() -> bytes.of(id))
                    .map(
                        kept ->
                            opened(
                                agreement,
                                sealing.opened(id, SharingAgreement.Document.NUMBER, kept))));
  }

  private Opened opened(SharingAgreement agreement, byte[] content) {
    audit.record("agreement.document-read", agreement.id().toString(), Map.of());
    return new Opened(agreement.document(), content);
  }
}
