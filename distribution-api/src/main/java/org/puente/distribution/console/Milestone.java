package org.puente.distribution.console;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.puente.distribution.notices.Kind;
import org.puente.distribution.notices.Waiting;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;

/** A stage of the road that knows how it stands, for whoever may know. */
interface Milestone {

  /** Where it leads; milestones stand in the order of the rooms. */
  Room room();

  /** Who sees it on the road; the way in opens only to those whom the room opens to. */
  Set<Role> audience();

  Standing look(Caller caller);

  /** What may wait there for somebody. */
  default Set<Kind> kinds() {
    return Set.of();
  }

  /**
   * How a stage stands.
   *
   * @param big what counts most there
   * @param inWords what the number means and what else matters, at most two short lines
   * @param errands what waits for this caller
   */
  record Standing(long big, List<Said> inWords, List<Errand> errands) {

    static Standing of(long big, Said... inWords) {
      return new Standing(big, List.of(inWords), List.of());
    }

    Standing with(List<Errand> waiting) {
      return new Standing(big, inWords, waiting);
    }
  }

  /**
   * A message of the bundles; numbers, money and days among the arguments are formatted for the
   * reader.
   */
  record Said(String key, Object... arguments) {}

  /**
   * Something that waits for the caller, and where it is done.
   *
   * @param subject an id or a code, by which it is known again
   */
  record Errand(Kind kind, String subject, String path, Said text) {

    static Errand about(Kind kind, UUID subject, String path, Said text) {
      return new Errand(kind, subject.toString(), path, text);
    }

    Waiting waiting() {
      return new Waiting(kind, subject);
    }
  }
}
