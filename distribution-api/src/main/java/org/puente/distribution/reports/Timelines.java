package org.puente.distribution.reports;

import java.util.List;
import java.util.UUID;

/** What happened to people, over the tables of every feature. */
public interface Timelines {

  /**
   * Of one person and the money of their household, in order; empty where there is none in scope.
   */
  List<LifeEvent> of(UUID person);

  /** What was promised to the person's household. */
  List<Instalment> instalments(UUID person);

  /** A promise by which other services know of it. */
  record Instalment(UUID promise, int cycle) {}
}
