package org.puente.distribution.people;

import java.util.UUID;

/** What others were told, sealed, of how people are reached. */
public interface ToldContacts {

  /** Tells it again, as it is by now, wherever somebody may still be told something. */
  void tellAgain(UUID person);
}
