package org.puente.distribution.sources;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;

/**
 * A donor's money for a programme.
 *
 * @param reference the donor's code of the project
 * @param endsOn the last day on which it may be spent; null where there is none
 */
public record FundingSource(
    UUID id,
    UUID programmeId,
    String donor,
    String reference,
    Money amount,
    Earmark earmark,
    @Nullable LocalDate endsOn,
    String addedBy,
    @Nullable Instant addedAt) {

  public boolean isExpired(LocalDate today) {
    return endsOn != null && endsOn.isBefore(today);
  }
}
