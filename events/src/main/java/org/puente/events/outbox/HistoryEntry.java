package org.puente.events.outbox;

import java.time.Instant;
import java.util.UUID;
import org.puente.events.contract.PuenteEvent;

/** An event as the next version of its aggregate. */
public record HistoryEntry(
    UUID aggregateId, long sequence, UUID partitionKey, PuenteEvent event, Instant occurredAt) {

  public static HistoryEntry of(PuenteEvent event, long sequence, Instant occurredAt) {
    return new HistoryEntry(event.aggregateId(), sequence, event.partitionKey(), event, occurredAt);
  }
}
