package org.puente.distribution.kits;

import java.time.Instant;
import java.util.UUID;

/**
 * A kit put into somebody's hands, as the device noted it.
 *
 * @param handoverId made by the device, so that sending it again is the same handover
 * @param handedOverAt the device's clock
 */
public record Handover(UUID handoverId, UUID entitlementId, Proof proof, Instant handedOverAt) {

  /**
   * Whether one counts rather than another of the same entitlement. It is their ids that decide, in
   * the database's order of them, so that it is the same whoever tells first.
   */
  static boolean counts(UUID one, UUID ratherThan) {
    return one.toString().compareTo(ratherThan.toString()) < 0;
  }
}
