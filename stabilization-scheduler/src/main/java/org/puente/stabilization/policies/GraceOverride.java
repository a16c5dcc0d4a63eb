package org.puente.stabilization.policies;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Another grace for a programme, a territory, or a programme in a territory. */
public record GraceOverride(
    @Nullable UUID programmeId, @Nullable String territory, ByUrgency graceWorkingDays) {

  public GraceOverride {
    if (programmeId == null && territory == null) {
      throw new IllegalArgumentException("An override names a programme, a territory or both");
    }
  }

  boolean covers(UUID programme, String place) {
    return (programmeId == null || programmeId.equals(programme))
        && (territory == null || territory.equals(place));
  }

  /** Both beats a programme, a programme beats a territory. */
  int precedence() {
    return (programmeId == null ? 0 : 2) + (territory == null ? 0 : 1);
  }
}
