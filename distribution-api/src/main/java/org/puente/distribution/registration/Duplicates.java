package org.puente.distribution.registration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;

/** Possible duplicates among the people whom the caller's scope covers. */
public interface Duplicates {

  /** Which of them. */
  record Selection(@Nullable UUID importId, @Nullable UUID flagId) {

    static Selection ofImport(UUID importId) {
      return new Selection(importId, null);
    }

    static Selection one(UUID flagId) {
      return new Selection(null, flagId);
    }
  }

  /** In order of their finding. */
  Page<DuplicateFlag> page(@Nullable UUID importId, @Nullable String state, PageRequest page);

  /** The state of one; null if there is none in scope. */
  @Nullable String state(UUID flagId);

  /** How many newcomers among the open ones have been promised something already. */
  int promised(Selection selection);

  /** Decides the open ones; how many there were. */
  int decide(Selection selection, Decision decision, String reason, String decidedBy);
}
