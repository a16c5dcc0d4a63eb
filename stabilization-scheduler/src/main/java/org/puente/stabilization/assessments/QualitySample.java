package org.puente.stabilization.assessments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
   * @param reviewedBy who of the supervisors went over it, if anybody
   */
  record Drawn(
      UUID id,
      UUID episodeId,
      String protocol,
      int version,
      List<String> ticked,
      boolean assessed,
      UUID worker,
      Instant appliedAt,
      @Nullable String reviewedBy,
      @Nullable Instant reviewedAt) {}
}
