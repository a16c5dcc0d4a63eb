package org.puente.payments.files;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of orders on its way to a bank.
 *
 * @param name what it is called at the bank; null until it is ready
 * @param confirmed whether somebody saw at the bank's portal what another took there
 */
public record PaymentFile(FileHead head, State state, @Nullable String name, boolean confirmed) {

  /** How far it has come. */
  public enum State {
    /** Its orders are chosen, and wait for it; whether all can be written is not known yet. */
    GATHERED,
    /** Complete; from now on it never changes. */
    READY,
    /** The bank has it. */
    DELIVERED,
    /** The bank answered. */
    ANSWERED,
    /** No order could be written. */
    EMPTY
  }

  /** For people: everything but what is in it. */
  public record View(
      FileHead head,
      State state,
      @Nullable String name,
      @Nullable Instant deliveredAt,
      @Nullable Instant answeredAt,
      @Nullable String takenBy,
      @Nullable String confirmedBy) {}
}
