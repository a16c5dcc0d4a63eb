package org.puente.localstack.demo;

import java.time.Instant;
import java.util.List;

/**
 * The programme that is being played.
 *
 * @param dueAt of every cycle, in order
 */
public record Programme(String id, String organisationId, List<Instant> dueAt) {

  public Programme {
    dueAt = List.copyOf(dueAt);
  }

  public Instant dueAt(int cycle) {
    return dueAt.get(cycle - 1);
  }
}
