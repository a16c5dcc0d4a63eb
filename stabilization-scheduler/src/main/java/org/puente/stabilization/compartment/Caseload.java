package org.puente.stabilization.compartment;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.stabilization.episodes.Episodes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody is to the person of an episode, there and not merely somewhere. */
@Component
public class Caseload {

  private final Episodes episodes;
  private final JdbcClient jdbc;

  Caseload(Episodes episodes, JdbcClient jdbc) {
    this.episodes = episodes;
    this.jdbc = jdbc;
  }

  private record Place(String organisation, String programme, String territory) {}

  boolean isStoodByBy(UUID episodeId, Caller caller) {
    return episodes.isStoodByBy(episodeId, caller.userId());
  }

  public boolean isFocalPoint(UUID episodeId, Caller caller) {
    return roles(episodeId, caller).contains(Role.PROTECTION_FOCAL_POINT);
  }

  /** The roles that they hold where the person is stood by. */
  Set<Role> roles(UUID episodeId, Caller caller) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    jdbc.sql(
            """
            SELECT DISTINCT coalesce(organisation_id::text, 'untold') AS organisation, programme_id::text AS programme,
              territory
            FROM task WHERE episode_id = ?
            """)
        .param(episodeId)
        .query(Place.class)
        .list()
        .forEach(
            at -> roles.addAll(caller.rolesAt(at.organisation(), at.programme(), at.territory())));
    return roles;
  }
}
