package org.puente.events.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What identified a person was erased because they asked for it; whoever keeps words about them
 * destroys what opens those.
 *
 * @param records the person's own id, and those of the records that turned out to be theirs
 */
public record PersonErased(UUID personId, List<UUID> records, Instant erasedAt)
    implements PuenteEvent {

  public PersonErased {
    records = List.copyOf(records);
  }

  @Override
  public UUID aggregateId() {
    return personId;
  }

  @Override
  public UUID partitionKey() {
    return personId;
  }
}
