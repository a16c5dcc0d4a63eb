package org.puente.stabilization.assessments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Checklists that were drawn for looking at how well people are stood by; never notes.
 *
 * @param population how many it was drawn from
 */
record QualitySample(long population, List<Drawn> drawn) {

  /**
   * One checklist.
   *
   * @param assessed whether it followed from an assessment
   */
  record Drawn(
      UUID id,
      UUID episodeId,
      String protocol,
      int version,
      List<String> ticked,
      boolean assessed,
      UUID worker,
      Instant appliedAt) {}
}
