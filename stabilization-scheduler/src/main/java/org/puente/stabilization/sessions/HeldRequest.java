package org.puente.stabilization.sessions;

import jakarta.validation.constraints.NotEmpty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who came to a session.
 *
 * @param attendance of every participant
 * @param nextContactAt when those who came are contacted again, where that was agreed on
 */
record HeldRequest(@NotEmpty Map<UUID, Attendance> attendance, @Nullable Instant nextContactAt) {

  List<UUID> came() {
    return attendance.entrySet().stream()
        .filter(one -> one.getValue() == Attendance.ATTENDED)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
