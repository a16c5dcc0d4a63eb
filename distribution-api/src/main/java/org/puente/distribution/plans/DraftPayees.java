package org.puente.distribution.plans;

import java.util.List;
import java.util.UUID;

/** Whom the transfers of drafts are made out to. */
public interface DraftPayees {

  /** The drafts that hold a slot of a household, in order. */
  List<UUID> drafts(UUID household);

  /**
   * Seals anew what drafts hold of a household, for whom it is promised to; each takes the next
   * sequence of its promise, so that its approval stays newer than what was told of the promise.
   */
  void redirect(UUID household);

  /** Pays what is owed by now, to a household of the size that it has by now; how many. */
  int owe(UUID household);
}
