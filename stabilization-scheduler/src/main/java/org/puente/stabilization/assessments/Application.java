package org.puente.stabilization.assessments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A protocol that was applied to one person; indicator (i) counts those with an assessment.
 *
 * @param assessmentId the assessment that it follows from
 */
record Application(
    UUID id,
    String protocol,
    int version,
    @Nullable UUID assessmentId,
    List<String> ticked,
    UUID worker,
    Instant appliedAt) {}
