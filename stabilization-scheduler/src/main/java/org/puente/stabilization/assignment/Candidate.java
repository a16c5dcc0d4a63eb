package org.puente.stabilization.assignment;

import java.util.UUID;
import org.puente.stabilization.team.Worker;

/**
 * A worker as far as assignment asks.
 *
 * @param away on leave today
 * @param capacity people at a time, at most
 * @param people by how many they stand now
 */
public record Candidate(Worker worker, boolean away, int capacity, int people) {

  UUID id() {
    return worker.id();
  }

  boolean covers(WaitingTask task) {
    return worker.areas().stream()
        .anyMatch(area -> area.covers(task.organisationId(), task.programmeId(), task.territory()));
  }
}
