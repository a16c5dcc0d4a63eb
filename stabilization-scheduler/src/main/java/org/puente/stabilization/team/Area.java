package org.puente.stabilization.team;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;

/**
 * Where somebody works, as grants say it.
 *
 * @param organisation its id, or {@code *} for all
 * @param programme its id, or {@code *} for all
 * @param territory its code, or {@code *} for all
 */
public record Area(String organisation, String programme, String territory) {

  /** Throws IllegalArgumentException where it is no place of a grant. */
  public Area {
    var place = new Grant(Role.PSYCHOSOCIAL_WORKER, organisation, programme, territory);
    organisation = place.organisation();
  }

  /** An organisation that nobody was told of is covered by all alone. */
  public boolean covers(@Nullable UUID inOrganisation, UUID inProgramme, String inTerritory) {
    boolean theirs =
        Grant.isAll(organisation)
            || (inOrganisation != null && organisation.equals(inOrganisation.toString()));
    return theirs
        && (Grant.isAll(programme) || programme.equals(inProgramme.toString()))
        && (Grant.isAll(territory) || territory.equals(inTerritory));
  }
}
