package org.puente.stabilization.protocols;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of a standardised mechanism of standing by (BP5).
 *
 * @param qualification that whoever applies it needs, or none
 * @param waitsForConsent false for what never waits: information, first aid, a referral to
 *     protection
 * @param designProcess the participatory process that it came from (BP2)
 * @param writtenBy nobody for those of the first release
 */
public record Protocol(
    String code,
    int version,
    Instant activeFrom,
    String nameEs,
    String nameEn,
    ProtocolMode mode,
    @Nullable String qualification,
    boolean waitsForConsent,
    String designProcess,
    String source,
    List<ProtocolStep> steps,
    @Nullable String writtenBy) {

  public Protocol {
    steps = List.copyOf(steps);
  }

  public boolean hasAll(Set<String> keys) {
    return steps.stream().map(ProtocolStep::key).toList().containsAll(keys);
  }
}
