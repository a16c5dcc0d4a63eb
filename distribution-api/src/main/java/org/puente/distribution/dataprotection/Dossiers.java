package org.puente.distribution.dataprotection;

import java.util.Optional;
import java.util.UUID;

/** Everything about one person of the caller's scope. */
public interface Dossiers {

  /** Empty if there is no such person in the caller's scope. */
  Optional<Dossier> of(UUID person);
}
