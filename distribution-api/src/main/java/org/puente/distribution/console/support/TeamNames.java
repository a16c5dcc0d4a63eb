package org.puente.distribution.console.support;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.puente.distribution.access.Colleagues;
import org.puente.distribution.console.remote.HttpTeam;
import org.puente.distribution.console.remote.TeamMember;
import org.springframework.stereotype.Component;

/** Joins names to workers at the last moment, as to people. */
@Component
class TeamNames {

  private final HttpTeam team;
  private final Colleagues colleagues;

  TeamNames(HttpTeam team, Colleagues colleagues) {
    this.team = team;
    this.colleagues = colleagues;
  }

  /** A worker with their name. */
  record Named(TeamMember facts, String name) {

    public boolean full() {
      return facts.people() >= facts.caseload();
    }
  }

  /** Everybody of the team, by name; nobody while the service is away. */
  List<Named> all() {
    return named(team.members().found().orElse(List.of()));
  }

  List<Named> named(List<TeamMember> members) {
    Map<UUID, String> names = of(members.stream().map(TeamMember::id).toList());
    return members.stream()
        .map(member -> new Named(member, names.getOrDefault(member.id(), "–")))
        .sorted(Comparator.comparing(Named::name))
        .toList();
  }

  /** Who is on the team beside somebody. */
  List<Named> others(UUID than) {
    return all().stream()
        .filter(each -> each.facts().active() && !each.facts().id().equals(than))
        .toList();
  }

  Map<UUID, String> of(Collection<UUID> workers) {
    return colleagues.names(workers);
  }
}
