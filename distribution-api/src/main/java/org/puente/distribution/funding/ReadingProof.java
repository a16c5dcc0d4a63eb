package org.puente.distribution.funding;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.attachments.AttachmentSealing;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.audit.AuditTrail;
import org.springframework.stereotype.Service;

/** Hands out a proof to somebody who sees its funding, which leaves a line in the trail. */
@Service
public class ReadingProof {

  private final Fundings fundings;
  private final ProofBytes bytes;
  private final AttachmentSealing sealing;
  private final AuditTrail audit;

  ReadingProof(Fundings fundings, ProofBytes bytes, AttachmentSealing sealing, AuditTrail audit) {
    this.fundings = fundings;
    this.bytes = bytes;
    this.sealing = sealing;
    this.audit = audit;
  }

  /** A proof with its bytes. */
  public record Opened(Proof proof, byte[] content) {}

  /** Empty where there is none, or its time was over. Only the jobs role reads the bytes. */
  public Optional<Opened> read(UUID funding, int number) {
    return fundings
        .find(funding)
        .flatMap(it -> it.proofs().stream().filter(each -> each.number() == number).findFirst())
        .flatMap(
            proof ->
                ScopedDataSource.asJob(() -> bytes.of(funding, number))
                    .map(kept -> opened(funding, proof, kept)));
  }

  private Opened opened(UUID funding, Proof proof, byte[] kept) {
    var opened = new Opened(proof, sealing.opened(funding, proof.number(), kept));
    audit.record("funding.proof-read", funding.toString(), Map.of("number", proof.number()));
    return opened;
  }
}
