package org.puente.distribution.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;

/** The people whom the caller's scope covers, as far as the caller's role may read them. */
public interface People {

  /** The person; empty if there is none, or none in scope. */
  Optional<PersonView> find(UUID id);

  /** In order of registration. */
  Page<PersonView> search(PersonSearch search, PageRequest page);

  /** Everybody in a household, the head first. */
  List<PersonView> household(UUID householdId);

  /** Several at once; whoever is not in scope is left out. */
  Map<UUID, PersonView> all(Collection<UUID> ids);

  /** Names in full, for features that decide themselves how much of them to show. */
  Map<UUID, String> names(Collection<UUID> ids);
}
