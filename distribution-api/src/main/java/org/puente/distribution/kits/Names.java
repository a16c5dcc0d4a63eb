package org.puente.distribution.kits;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Full names by person, of those the caller may see. */
public interface Names {

  Map<UUID, String> of(Collection<UUID> people);
}
