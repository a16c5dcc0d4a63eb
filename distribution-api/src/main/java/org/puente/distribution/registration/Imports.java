package org.puente.distribution.registration;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;

/** The imports that the caller's scope covers. */
public interface Imports {

  /** The import of that id. */
  Optional<ImportProgress> find(UUID id);

  /** Whether the caller's scope covers both, and both are there. */
  boolean mayImport(UUID programme, UUID organisation);

  /** The latest first; of one programme, or of all. */
  Page<ImportProgress> latest(@Nullable UUID programme, PageRequest page);
}
