package org.puente.distribution.kits;

import java.util.List;
import org.puente.distribution.kits.Handovers.Conflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a supervisor the second handovers that were kept. */
@Service
public class ReviewingConflicts {

  private final Handovers handovers;

  ReviewingConflicts(Handovers handovers) {
    this.handovers = handovers;
  }

  /** Newest first, at most {@code limit}. */
  @Transactional(readOnly = true)
  public List<Conflict> newest(int limit) {
    return handovers.conflicts(limit);
  }

  @Transactional(readOnly = true)
  public long count() {
    return handovers.countConflicts();
  }
}
