package org.puente.distribution.access.login;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where people are logged in to the console; what is ended here ends at the next request. */
public interface Sessions {

  /** A log-in that goes on. */
  record Open(UUID id, String device, String address, Instant since, Instant lastSeen) {}

  UUID start(UUID user, String device, String address);

  /** Whether it goes on: nobody ended it, and its user was not deactivated. */
  boolean isOpen(UUID session);

  /** Those of one user that were seen lately, the latest first. */
  List<Open> of(UUID user);

  /** Ends one of a user's own. */
  void end(UUID user, UUID session);

  /** Ends all of a user but one. */
  void endOthers(UUID user, @Nullable UUID here);
}
