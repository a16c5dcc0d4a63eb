package org.puente.events.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What was told of a provider's payouts on one of its days, whenever the cash moved; told again
 * when there is more. {@code paid} less {@code returned} is what the ledger must have gained.
 *
 * @param dayId the provider, day and currency as one id
 * @param from inclusive
 * @param until exclusive
 */
public record FspDayTotalled(
    UUID dayId,
    String fsp,
    LocalDate day,
    Instant from,
    Instant until,
    Money paid,
    Money returned,
    Instant occurredAt)
    implements FspEvent {

  @Override
  public UUID aggregateId() {
    return dayId;
  }

  @Override
  public UUID partitionKey() {
    return dayId;
  }
}
