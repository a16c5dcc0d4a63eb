package org.puente.distribution.kits;

import java.time.Instant;
import java.util.UUID;

/**
 * What has become of a handover so far; sending it again gets the same answer until that changes.
 */
public sealed interface HandoverResult {

  UUID handoverId();

  /** It counts. */
  record Accepted(UUID handoverId, UUID entitlementId, Instant recordedAt, boolean repeated)
      implements HandoverResult {}

  /** It counts, and another one, which did until now, is kept as a fact for a supervisor. */
  record CountsInstead(UUID handoverId, UUID entitlementId, UUID otherHandoverId)
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
