package org.puente.events.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a provider's statements say that it took as fees on one of its days, and what it gave back;
 * told again when a statement says more.
 *
 * @param feeDayId the provider, day and currency as one id
 * @param day on which the provider booked them, whenever its statement came
 */
public record FspFeesStated(
    UUID feeDayId, String fsp, LocalDate day, Money charged, Money refunded, Instant occurredAt)
    implements FspEvent {

  @Override
  public UUID aggregateId() {
    return feeDayId;
  }

  @Override
  public UUID partitionKey() {
    return feeDayId;
  }
}
