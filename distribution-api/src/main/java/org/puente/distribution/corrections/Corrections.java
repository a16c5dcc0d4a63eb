package org.puente.distribution.corrections;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.plans.Plans;
import org.puente.distribution.programmes.NoteMultiple;
import org.puente.events.contract.Money;

/** Corrections of drafts that the caller may see; writing methods belong in their transaction. */
public interface Corrections {

  /** Begins one; nothing is in it yet. */
  void begin(UUID id, UUID planId, @Nullable String fileName, Plans.Person by);

  void add(UUID id, List<WrittenRow> rows);

  /**
   * Holds all rows against the plan as it is: what each would change, and what stands in the way.
   * Rows that change nothing are counted and left out.
   */
  void compare(UUID id, NoteMultiple notes);

  Optional<CorrectionDetails> find(UUID id);

  /** All of a plan's, newest first; each is an act of a person, so there are few. */
  List<CorrectionDetails> of(UUID planId);

  /** Those of such plans that are neither applied nor dropped. */
  List<Open> waiting(Collection<UUID> plans);

  /** A correction that somebody has to decide on. */
  record Open(UUID id, UUID planId) {}

  /** Rows with a problem or without one, in the file's order. */
  List<CorrectedTransfer> rows(UUID id, boolean problems, int after, int limit);

  /** Whether everything in it still stands in the plan as it was shown; locks it. */
  boolean stillStands(UUID id);

  /** Writes every row to its transfer, and what is owed to its promise. */
  void apply(UUID id, Plans.Person by);

  void drop(UUID id, Plans.Person by);

  /** The amounts that one transfer was given by hand or by file, in order. */
  List<Applied> ofTransfer(UUID transferId);

  /** An amount that was corrected. */
  record Applied(Money was, Money becomes, String reason, String by, Instant at) {}
}
