package org.puente.distribution.people;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.sealing.Contact;

/** How people of the caller's scope chose to be told. */
public interface Contacts {

  /**
   * What somebody chose.
   *
   * @param chosen null where they chose nothing: then it is a text to their phone, in everybody's
   *     hours
   * @param underWay transfers that are planned or on their way, and go out with what was known when
   *     they were planned
   */
  record Choice(@Nullable Contact chosen, int underWay) {}

  /** Empty for whoever is out of scope or erased. */
  Optional<Choice> of(UUID person);

  /** Keeps all but the number; false for whoever is out of scope or erased. */
  boolean choose(UUID person, Contact chosen);
}
