package org.puente.events.contract;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment plan, or a partner's report that is wanted, reached a step of the road before release;
 * whoever it covers waits there.
 *
 * @param subjectId the plan or the report
 * @param territory null: wherever the partner works in the programme
 * @param cycle null: whichever
 * @param open false once nobody waits at it any more
 */
public record StepReached(
    UUID subjectId,
    UUID programmeId,
    UUID organisationId,
    @Nullable String territory,
    @Nullable Integer cycle,
    DelayCause step,
    boolean open,
    Instant reachedAt)
    implements PuenteEvent {

  @Override
  public UUID aggregateId() {
    return subjectId;
  }

  @Override
  public UUID partitionKey() {
    return subjectId;
  }
}
