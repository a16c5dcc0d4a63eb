package org.puente.distribution.funding;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.funding.Outcome.Done;
import org.puente.distribution.funding.Outcome.Refused;
import org.puente.events.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Attaches what shows that a deposit was made, sealed. */
@Service
public class AttachingProof {

  private static final int LONGEST_NAME = 200;

  private final Fundings fundings;
  private final ProofSealing sealing;
  private final AuditTrail audit;
  private final Clock clock;

  AttachingProof(Fundings fundings, ProofSealing sealing, AuditTrail audit, Clock clock) {
    this.fundings = fundings;
    this.sealing = sealing;
    this.audit = audit;
    this.clock = clock;
  }

  /** A file that was looked into. */
  public record NewProof(String fileName, ProofKind kind, byte[] content) {}

  /**
   * Empty where there is no such funding. Whoever attaches is a preparer from then on; sending the
   * same file again is fine.
   */
  @Transactional
  public Optional<Outcome> attach(UUID id, NewProof file, Hand by) {
    String sha256 = sha256(file.content());
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

  private Outcome attached(Funding funding, NewProof file, String sha256, Hand by) {
    int number = funding.proofs().size() + 1;
    var proof =
        new Proof(
            number,
            named(file),
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

  private static String named(NewProof file) {
    String name = file.fileName().replaceAll("[\\p{Cntrl}/\\\\]", "_");
    return name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
