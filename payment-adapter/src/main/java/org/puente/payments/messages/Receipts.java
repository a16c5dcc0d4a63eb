package org.puente.payments.messages;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What gateways report about texts that they took. */
public interface Receipts {

  /**
   * One report.
   *
   * @param ids the gateway's id, as it came and as else it may be meant
   * @param status DELIVERED, UNDELIVERABLE, FAILED or EXPIRED
   * @param numberHash of the phone, where the gateway tells it: ids alone may be ambiguous
   */
  record Receipt(
      String gateway, List<String> ids, byte @Nullable [] numberHash, MessageState status) {
    /** Keeps its own copy; throws IllegalArgumentException for what is no end of a sent text. */
    public Receipt {
      ids = List.copyOf(ids);
      if (!status.isFinal()) {
        throw new IllegalArgumentException("No receipt says " + status);
      }
    }
  }

  /** Committed when it returns; whom it is about is found later. */
  void keep(Receipt receipt);

  /** Applies what has found its message; how long each took since its text was sent. */
  List<Duration> apply();

  /** Whether there is such a message: a receipt may overtake the record of its text being sent. */
  boolean isOurs(UUID message);
}
