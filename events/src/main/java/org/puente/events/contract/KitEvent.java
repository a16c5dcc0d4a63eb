package org.puente.events.contract;

import java.util.UUID;

/** What distribution-api says about kits; one sequence per entitlement. */
public sealed interface KitEvent extends PuenteEvent
    permits KitAllocated, KitHandedOver, KitReturned, HandoverConflict {

  UUID entitlementId();

  @Override
  default UUID aggregateId() {
    return entitlementId();
  }

  @Override
  default UUID partitionKey() {
    return entitlementId();
  }
}
