package org.puente.distribution.kits;

import java.time.Instant;
import java.util.UUID;

/** The one answer that a handover gets, however often it is sent. */
public sealed interface HandoverResult {

  UUID handoverId();

  /** It counts. */
  record Accepted(UUID handoverId, UUID entitlementId, Instant recordedAt, boolean repeated)
      implements HandoverResult {}

  /** Another one counts; this one is kept as a fact for a supervisor. */
  record AlreadyHandedOver(UUID handoverId, UUID entitlementId, UUID otherHandoverId)
      implements HandoverResult {}

  /** It had counted and the kit was brought back. */
  record Returned(UUID handoverId, UUID entitlementId) implements HandoverResult {}

  /** No such entitlement for this caller. */
  record UnknownEntitlement(UUID handoverId, UUID entitlementId) implements HandoverResult {}

  /** The id already names a handover of another entitlement. */
  record IdReused(UUID handoverId) implements HandoverResult {}
}
