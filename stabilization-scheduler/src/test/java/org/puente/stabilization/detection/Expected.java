package org.puente.stabilization.detection;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.CashWithdrawn;
import org.puente.events.contract.CodeIssued;
import org.puente.events.contract.PayoutEvent;
import org.puente.events.contract.PayoutReversed;
import org.puente.events.contract.PuenteEvent;
import org.puente.events.contract.TransferApproved;
import org.puente.events.contract.TransferClosed;
import org.puente.events.contract.TransferPromised;
import org.puente.events.contract.TransferResumed;
import org.puente.events.contract.TransferStopRequested;
import org.puente.stabilization.world.Story;

/** What should be known of one promise, told by telling its events one after the other. */
final class Expected {

  private final Map<UUID, Boolean> paidInFull = new HashMap<>();
  private @Nullable UUID person;
  private boolean stopped;

  void told(PuenteEvent event) {
    switch (event) {
      case TransferPromised e -> person = e.personId();
      case TransferApproved _, TransferStopRequested _, TransferResumed _ -> stopped = false;
      case TransferClosed e ->
          stopped =
              switch (e.outcome()) {
                case CANCELLED, PROMISE_WITHDRAWN -> true;
                case REPLACED -> false;
                case DELIVERED -> stopped;
              };
      case CodeIssued e -> paidInFull.put(e.transferId(), e.withdrawnTotal().equals(Story.AMOUNT));
      case CashWithdrawn e ->
          paidInFull.put(e.transferId(), e.withdrawnTotal().equals(Story.AMOUNT));
      case PayoutReversed e -> paidInFull.put(e.transferId(), false);
      case PayoutEvent _ -> {}
      default -> throw new IllegalArgumentException("Not of the other houses: " + event);
    }
  }

  String state() {
    if (person == null) {
      return "NONE or UNPROMISED";
    }
    if (paidInFull.containsValue(true)) {
      return "DELIVERED";
    }
    return stopped ? "STOPPED" : "WATCHING";
  }

  @Nullable UUID person() {
    return person;
  }
}
