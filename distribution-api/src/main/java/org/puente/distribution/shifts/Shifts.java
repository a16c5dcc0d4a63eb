package org.puente.distribution.shifts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.puente.events.access.Grant;

/** Shifts at the sites that the caller's scope covers. */
public interface Shifts {

  /** A shift that is opened. */
  record Opened(
      UUID id,
      String code,
      String site,
      Grant grant,
      String pinHash,
      UUID by,
      String byName,
      Instant until) {}

  /** False if there is no such site. */
  boolean open(Opened shift);

  Optional<Shift> find(UUID id);

  /** The latest fifty, those that are open first. */
  List<Shift> latest();

  /** False if it was closed before, or there is none. */
  boolean close(UUID id, String by);

  /** What the door has to know; for whoever stands before it, whose scope is none. */
  record Door(UUID id, String code, String pinHash, Grant grant) {}

  /** The shift of a code, as long as it is open. */
  Optional<Door> door(String code);

  /** Who has that name in a shift, from now on or since before. */
  UUID join(UUID shift, String name);

  /** Whether a volunteer's session goes on. */
  boolean isOpen(UUID shift);
}
