package org.puente.distribution.registration.profile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Profiles that people saved for their organisation. */
public interface SavedProfiles {

  /** One of them, as it was saved. */
  record Saved(UUID organisationId, String name, String yaml, String savedBy, Instant savedAt) {}

  /** Those of an organisation; of all that the caller sees if it is null. */
  List<Saved> of(@Nullable UUID organisation);

  /** False if the organisation has one of that name. */
  boolean save(UUID organisation, String name, String yaml, String by);

  /** False if there is none. */
  boolean forget(UUID organisation, String name);
}
