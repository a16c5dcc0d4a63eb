package org.puente.stabilization.team;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who stands by people.
 *
 * @param id of the user, as their token says it
 * @param revision how often this was written
 * @param qualifications codes, as promises ask for them
 * @param capacity people at a time, 1 to 200; null for what the policy says
 * @param active false once they have left the team
 */
public record Worker(
    UUID id,
    int revision,
    Set<Area> areas,
    Set<String> languages,
    Set<String> qualifications,
    @Nullable Integer capacity,
    boolean active) {

  public Worker {
    areas = Set.copyOf(areas);
    languages = Set.copyOf(languages);
    qualifications = Set.copyOf(qualifications);
    if (areas.isEmpty() || languages.isEmpty()) {
      throw new IllegalArgumentException("A worker works somewhere and speaks something");
    }
  }

  /** The people they stand by at a time, at most. */
  public int capacityOr(int caseload) {
    return capacity == null ? caseload : capacity;
  }
}
