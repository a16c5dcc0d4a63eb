package org.puente.payments.messages;

import java.time.Duration;
import java.util.List;

/** What became of handing a text over. */
public sealed interface Handover {

  /**
   * The gateway has it.
   *
   * @param ids what it calls each segment, or the whole
   */
  record Taken(List<String> ids, int segments) implements Handover {
    /** Keeps its own copy. */
    public Taken {
      ids = List.copyOf(ids);
    }
  }

  /** Surely not sent: later, and it counts as no attempt. */
  record NotNow(String reason, Duration pause) implements Handover {}

  /** Surely not sent, and never will be. */
  record Refused(String reason, boolean noSuchPhone) implements Handover {}

  /** Nobody knows whether it was sent. */
  record Unknown(String reason) implements Handover {}
}
