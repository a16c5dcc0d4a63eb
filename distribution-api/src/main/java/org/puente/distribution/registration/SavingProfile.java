package org.puente.distribution.registration;

import java.util.Map;
import java.util.UUID;
import org.puente.distribution.registration.Prepared.Mistake;
import org.puente.distribution.registration.persistence.StoredImport;
import org.puente.distribution.registration.profile.Folding;
import org.puente.distribution.registration.profile.InvalidProfile;
import org.puente.distribution.registration.profile.ProfileText;
import org.puente.distribution.registration.profile.ProfileYaml;
import org.puente.distribution.registration.profile.Profiles;
import org.puente.distribution.registration.profile.SavedProfiles;
import org.puente.events.access.Caller;
import org.puente.events.audit.AuditTrail;
import org.puente.events.tables.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what somebody said about a file's columns for the organisation's next file. */
@Service
public class SavingProfile {

  private final WaitingFiles waiting;
  private final Profiles profiles;
  private final SavedProfiles saved;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;

  SavingProfile(
      WaitingFiles waiting,
      Profiles profiles,
      SavedProfiles saved,
      AuditTrail audit,
      TransactionTemplate transaction) {
    this.waiting = waiting;
    this.profiles = profiles;
    this.saved = saved;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** Saves what was said about a waiting file under a name of its own. */
  public Prepared save(UUID importId, String title) {
    var name = Folding.slug(title);
    if (!name.matches("[a-z0-9][a-z0-9-]{1,40}") || title.length() > 80) {
      return new Prepared.Mistaken(Mistake.NO_PROFILE_NAME, title);
    }
    var file = waiting.own(importId);
    if (file.isEmpty() || file.get().profileYaml() == null) {
      return waiting.missing(importId);
    }
    return save(file.get(), name, title.strip());
  }

  private Prepared save(StoredImport file, String name, String title) {
    boolean everybodys = profiles.everybodys().stream().anyMatch(it -> it.name().equals(name));
    var yaml = renamed(file, name, title);
    return !everybodys && Boolean.TRUE.equals(transaction.execute(_ -> keep(file, name, yaml)))
        ? new Prepared.Done()
        : new Prepared.NameTaken();
  }

  private static String renamed(StoredImport file, String name, String title) {
    try {
      var profile = ProfileYaml.read(String.valueOf(file.profileYaml()));
      return ProfileText.of(profile.named(name, new Words(title, title)));
    } catch (InvalidProfile ours) {
      throw new IllegalStateException("What was said is not readable", ours);
    }
  }

  private boolean keep(StoredImport file, String name, String yaml) {
    boolean kept = saved.save(file.organisationId(), name, yaml, Caller.current().username());
    if (kept) {
      audit.record("profile-saved", name, Map.of("organisation", file.organisationId()));
    }
    return kept;
  }

  /** Forgets one; files that were read by it keep their own copy. False if there is none. */
  @Transactional
  public boolean forget(UUID organisation, String name) {
    boolean forgotten = saved.forget(organisation, name);
    if (forgotten) {
      audit.record("profile-forgotten", name, Map.of("organisation", organisation));
    }
    return forgotten;
  }
}
