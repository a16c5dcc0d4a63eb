package org.puente.payments.orders;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;

/** Orders, claimed by one instance at a time for their next step. */
public interface Orders {

  /** An order to send; its attempt is committed already. */
  record ToSend(
      OrderKey key, int attempt, UUID transferId, Money amount, byte @Nullable [] sealedPayee) {}

  /**
   * A code to cancel at the bank; null where the bank's answer was lost and only its feed spoke.
   */
  record ToCancel(OrderKey key, byte @Nullable [] sealedCode) {}

  /** An attempt whose instance is gone. */
  record Orphan(OrderKey key, int attempt) {}

  /** Moves due orders from NEW to SENDING. */
  List<ToSend> claimToSend(String fsp, int limit, UUID owner);

  /** Orders whose outcome is due to be asked for; nobody else gets them during the lease. */
  List<OrderKey> claimToAsk(String fsp, int limit, Duration lease);

  /** Codes that are due to be cancelled; nobody else gets them during the lease. */
  List<ToCancel> claimToCancel(String fsp, int limit, Duration lease);

  /** Attempts of instances without a pulse, and any that no answer came of in five minutes. */
  List<Orphan> orphans(Duration pulseLease, int limit);
}
