package org.puente.distribution.screening;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Versions of sanctions lists, which are public. */
public interface SanctionsLists {

  /** False where this very file is kept already. */
  boolean add(SanctionsList list, UUID by, List<SanctionsList.Entry> entries);

  /** The latest first; at most a hundred. */
  List<SanctionsList> all();

  List<SanctionsList.Entry> entries(UUID list);

  Optional<SanctionsList.Entry> entry(UUID list, int number);
}
