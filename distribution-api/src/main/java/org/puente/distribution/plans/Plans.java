package org.puente.distribution.plans;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Plans that the caller may see. Writing methods belong in the caller's transaction. */
public interface Plans {

  /** False where there is no such territory. */
  boolean add(Plan plan, PlanScope scope, Person preparer);

  /**
   * Somebody edits a held draft: they are a preparer, too, and its review is out of date. The
   * reason where they have another part, or the plan is being worked on.
   */
  Optional<Refusal> edit(UUID id, Person preparer);

  /** Whoever uploaded the registrations behind the plan's transfers is a preparer of it, too. */
  void addUploaders(UUID id);

  /** The plan with its row locked until the transaction ends. */
  Optional<Plan> lock(UUID id);

  /** A draft with its row locked, any other plan locked against changes of its state; its state. */
  Optional<PlanState> hold(UUID id);

  Optional<PlanScope> scope(UUID id);

  /** Count and total as they are stored. */
  PlanHeader header(UUID id);

  /** Counts and sums the transfers of a draft anew. */
  PlanHeader recount(UUID id);

  /** Writes what a step changed, and who took it. */
  void save(Plan after, Person by);

  /** Whether their deputy, or whom they stand in for, has a part in it. */
  boolean besideDeputy(UUID id, UUID user);

  /** Its providers without an agreement to share data with them in force. */
  List<String> withoutAgreement(UUID id);

  /** Tells what was wrong with a plan that was sent back or discarded. */
  void observe(UUID id, String observations);

  /** Whoever takes part. */
  record Person(UUID id, String username) {}
}
