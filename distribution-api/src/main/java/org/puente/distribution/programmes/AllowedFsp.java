package org.puente.distribution.programmes;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * A financial service provider that may pay in a programme.
 *
 * @param position order of preference, from 1
 * @param territories where it may pay; empty means everywhere
 * @param perCodeLimit the most that one code can carry; larger transfers are split
 */
public record AllowedFsp(
    String code,
    int position,
    Optional<Set<String>> territories,
    BigDecimal perCodeLimit,
    NoteMultiple noteMultiple) {

  /** Throws IllegalArgumentException for a limit that holds no note. */
  public AllowedFsp {
    territories = territories.map(Set::copyOf);
    if (perCodeLimit.compareTo(noteMultiple.value()) < 0) {
      throw new IllegalArgumentException(code + " has a limit below its notes");
    }
  }

  boolean paysIn(String territory) {
    return territories.isEmpty() || territories.get().contains(territory);
  }
}
