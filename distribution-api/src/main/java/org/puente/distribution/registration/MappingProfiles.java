package org.puente.distribution.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.puente.distribution.registration.profile.Profile;
import org.puente.distribution.registration.profile.Profiles;
import org.puente.distribution.registration.profile.SavedProfiles;
import org.puente.events.tables.Words;
import org.springframework.stereotype.Component;

/** Which mapping profiles somebody may choose from. */
@Component
public class MappingProfiles {

  /** A profile as it is offered. */
  public record Offered(String name, Words title) {}

  /** One that was saved for an organisation. */
  public record Kept(UUID organisationId, String name, String savedBy, Instant savedAt) {}

  private final Profiles profiles;
  private final SavedProfiles saved;

  MappingProfiles(Profiles profiles, SavedProfiles saved) {
    this.profiles = profiles;
    this.saved = saved;
  }

  /** Those that files of an organisation may be read by. */
  public List<Offered> of(UUID organisation) {
    return profiles.usable(organisation).stream().map(MappingProfiles::offered).toList();
  }

  /** Those that people saved, as far as the caller sees them. */
  public List<Kept> saved() {
    return saved.of(null).stream()
        .map(it -> new Kept(it.organisationId(), it.name(), it.savedBy(), it.savedAt()))
        .toList();
  }

  private static Offered offered(Profile profile) {
    return new Offered(profile.name(), profile.title());
  }
}
