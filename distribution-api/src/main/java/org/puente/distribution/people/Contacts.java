package org.puente.distribution.people;

import java.util.List;
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
   * @param households of the programme that are told at the number they wished for, where so many
   *     are worth a look; 0 otherwise
   */
  record Choice(@Nullable Contact chosen, int underWay, int households) {}

  /** Somebody whose wished number is that of so many households of their programme. */
  record Shared(UUID person, int households) {}

  /** Empty for whoever is out of scope or erased. */
  Optional<Choice> of(UUID person);

  /** People of an import whose number so many share that it is worth a look, most shared first. */
  List<Shared> sharedIn(UUID importId, int most);

  /** Keeps all but the number; false for whoever is out of scope or erased. */
  boolean choose(UUID person, Contact chosen);
}
