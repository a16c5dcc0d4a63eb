package org.puente.distribution.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;

/** What the payment service asked a bank for a transfer, and what it was answered. */
public interface BankOrders {

  /** With the caller's own rights there. */
  Told of(UUID transfer);

  /** What came of asking. */
  sealed interface Told {

    /** Its orders, none where nothing was ordered yet, and what became of them, in order. */
    record Orders(List<Order> orders, List<News> news) implements Told {}

    /** It did not answer, or not to this caller. */
    record Silent(boolean refused) implements Told {}
  }

  /**
   * One thing that was told of the transfer.
   *
   * @param type the event's name, such as CodeIssued
   * @param reason the bank's own code, of a rejection
   */
  record News(String type, @Nullable String reason, Instant at) {}

  /**
   * One code that was ordered: never the code itself.
   *
   * @param clientReference by which the bank knows it
   */
  record Order(
      String fsp,
      UUID clientReference,
      int part,
      int generation,
      Money amount,
      String state,
      int attempts,
      @Nullable String reasonCode,
      @Nullable Instant expiresAt,
      Money withdrawn,
      Money reversed,
      Instant placedAt) {}
}
