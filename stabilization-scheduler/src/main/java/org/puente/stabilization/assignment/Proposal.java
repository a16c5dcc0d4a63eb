package org.puente.stabilization.assignment;

import java.util.List;
import java.util.UUID;

/**
 * What the rules say of tasks that need somebody: each has a worker or waits for a reason.
 *
 * @param given to whom, and why to them
 * @param waiting what fits nobody, and why not
 */
public record Proposal(List<Given> given, List<Waiting> waiting) {

  public Proposal {
    given = List.copyOf(given);
    waiting = List.copyOf(waiting);
  }

  /** A task and who is to take it. */
  public record Given(WaitingTask task, UUID worker, List<Why> why) {}

  /** A task that fits nobody for now. */
  public record Waiting(WaitingTask task, WhyNot why) {}

  /** What speaks for a worker. */
  public enum Why {
    /** They stood by this person last. */
    SAME_WORKER,
    /** They work there. */
    TERRITORY,
    /** They speak the person's language. */
    LANGUAGE,
    /** They have what is asked for. */
    QUALIFICATION,
    /** Of those who fit they have the most room. */
    LEAST_LOAD,
    /** Nobody else fits. */
    ONLY_ONE
  }

  /** Why a task waits, or was not given: the first thing that is missing. */
  public enum WhyNot {
    /** Nobody of the team works there. */
    NOBODY_THERE,
    /** Who works there is on leave. */
    ALL_AWAY,
    /** Nobody who works there has what is asked for. */
    NOBODY_QUALIFIED,
    /** Nobody who fits speaks the person's language. */
    NOBODY_SPEAKS,
    /** Who fits stands by as many people as they can. */
    ALL_FULL
  }
}
