package org.puente.distribution.funding;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.attachments.Attachment;
import org.puente.distribution.attachments.AttachmentSealing;
import org.puente.distribution.funding.Outcome.Done;
import org.puente.distribution.funding.Outcome.Refused;
import org.puente.events.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Attaches what shows that a deposit was made, sealed. */
@Service
public class AttachingProof {

  private final Fundings fundings;
  private final AttachmentSealing sealing;
  private final AuditTrail audit;
  private final Clock clock;

  AttachingProof(Fundings fundings, AttachmentSealing sealing, AuditTrail audit, Clock clock) {
    this.fundings = fundings;
    this.sealing = sealing;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Empty where there is no such funding. Whoever attaches is a preparer from then on; sending the
   * same file again is fine.
   */
  @Transactional
  public Optional<Outcome> attach(UUID id, Attachment file, Hand by) {
    String sha256 = file.sha256();
    return fundings
        .lock(id)
        .map(
            funding ->
                funding.hasProofOf(by.id(), sha256)
                    ? new Done(funding)
                    : funding
                        .whyNotAttach(sha256)
                        .<Outcome>map(Refused::new)
                        .orElseGet(() -> attached(funding, file, sha256, by)));
  }

  private Outcome attached(Funding funding, Attachment file, String sha256, Hand by) {
    int number = funding.proofs().size() + 1;
    var proof =
        new Proof(
            number,
            file.fileName(),
            file.kind(),
            file.content().length,
            sha256,
            by,
            clock.instant(),
            true);
    fundings.attach(funding.id(), proof, sealing.sealed(funding.id(), number, file.content()));
    audit.record(
        "funding.proof-attached",
        funding.id().toString(),
        Map.of("number", number, "sha256", sha256, "bytes", file.content().length));
    return new Done(fundings.find(funding.id()).orElseThrow());
  }
}
