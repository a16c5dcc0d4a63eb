package org.puente.distribution.registration.row;

import java.util.Optional;
import java.util.Set;
import org.puente.distribution.registration.RejectReason;

/**
 * The catalogue of territories, and which of them whoever sent the file may register people in.
 *
 * @param yours codes, or {@code *} for all
 */
public record KnownTerritories(Set<String> all, Set<String> yours) {

  Optional<RejectReason> problem(String code) {
    if (!all.contains(code)) {
      return Optional.of(RejectReason.TERRITORY_UNKNOWN);
    }
    return yours.contains("*") || yours.contains(code)
        ? Optional.empty()
        : Optional.of(RejectReason.TERRITORY_NOT_YOURS);
  }
}
