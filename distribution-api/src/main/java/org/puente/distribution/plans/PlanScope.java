package org.puente.distribution.plans;

import java.util.List;
import java.util.UUID;

/** Whom a plan pays: everybody of a programme in a territory who waits for a cycle. */
public record PlanScope(
    UUID programmeId,
    UUID organisationId,
    String territory,
    int cycle,
    String currency,
    List<String> fsps) {

  public PlanScope {
    fsps = List.copyOf(fsps);
  }
}
