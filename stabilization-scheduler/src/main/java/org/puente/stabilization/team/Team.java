package org.puente.stabilization.team;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The workers whom the caller may see. */
public interface Team {

  List<Worker> all();

  Optional<Worker> find(UUID id);

  /** False where they are on a team that the caller doesn't see. */
  boolean add(Worker worker);

  /**
   * Writes them anew, with the areas that the caller answers for; others stay.
   *
   * @return false where it was written since that revision, or the caller leads them nowhere
   */
  boolean rewrite(Worker worker);

  /** By how many people each of these stands now, counted over every scope. */
  List<Load> loads();

  /** By how many people somebody stands. */
  record Load(UUID worker, int people) {}
}
