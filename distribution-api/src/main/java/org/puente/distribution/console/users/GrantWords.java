package org.puente.distribution.console.users;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.programmes.Programmes;
import org.puente.distribution.reference.Organisation;
import org.puente.distribution.reference.Organisations;
import org.puente.distribution.reference.Territories;
import org.puente.distribution.reference.Territory;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.springframework.stereotype.Component;

/** Grants with the names of their places. */
@Component
class GrantWords {

  /** A grant to show; a place is null where the role is held in all of them. */
  record Shown(
      String claim,
      Role role,
      @Nullable String organisation,
      @Nullable String programme,
      @Nullable String territory) {}

  /** The places that a grant can be made for. */
  record Places(
      List<Organisation> organisations, List<Programme> programmes, List<Territory> territories) {

    Shown shown(Grant grant) {
      var partner =
          organisations.stream().collect(toMap(each -> each.id().toString(), Organisation::name));
      var cash = programmes.stream().collect(toMap(each -> each.id().toString(), Programme::name));
      var towns = territories.stream().collect(toMap(Territory::code, Territory::name));
      return new Shown(
          grant.claim(),
          grant.role(),
          name(partner, grant.organisation()),
          name(cash, grant.programme()),
          name(towns, grant.territory()));
    }

    private static @Nullable String name(Map<String, String> names, String place) {
      return Grant.isAll(place) ? null : names.getOrDefault(place, place);
    }
  }

  private final Organisations organisations;
  private final Programmes programmes;
  private final Territories territories;

  GrantWords(Organisations organisations, Programmes programmes, Territories territories) {
    this.organisations = organisations;
    this.programmes = programmes;
    this.territories = territories;
  }

  Places places() {
    return new Places(organisations.all(), programmes.all(), territories.all());
  }

  /** By role. */
  static List<Shown> shown(Collection<Grant> grants, Places places) {
    return grants.stream()
        .map(places::shown)
        .sorted(Comparator.comparing(Shown::role).thenComparing(Shown::claim))
        .toList();
  }
}
