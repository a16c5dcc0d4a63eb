package org.puente.distribution.sources;

import java.util.Set;

/** What money may be committed for: empty sets restrict nothing. */
public record Earmark(Set<String> territories, Set<String> tiers) {

  public static final Earmark NONE = new Earmark(Set.of(), Set.of());

  public Earmark {
    territories = Set.copyOf(territories);
    tiers = Set.copyOf(tiers);
  }

  /** A need without a tier may be anybody's, so that only its territory is looked at. */
  public boolean covers(Need need) {
    return (territories.isEmpty() || territories.contains(need.territory()))
        && (tiers.isEmpty() || need.tier().isEmpty() || tiers.contains(need.tier()));
  }

  public boolean restricts() {
    return !territories.isEmpty() || !tiers.isEmpty();
  }
}
