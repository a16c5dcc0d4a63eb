package org.puente.stabilization.assessments;

import jakarta.validation.constraints.NotEmpty;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.puente.stabilization.urgency.UrgencyReason;

/**
 * What somebody needs now.
 *
 * @param urgentBecause why it cannot wait, where it cannot; sealed
 */
record AssessmentRequest(
    @NotEmpty Map<NeedDomain, NeedLevel> needs, @Nullable UrgencyReason urgentBecause) {}
