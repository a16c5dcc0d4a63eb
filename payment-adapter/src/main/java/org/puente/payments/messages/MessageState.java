package org.puente.payments.messages;

import java.util.EnumSet;
import java.util.Set;

/** Where a message is; the database refuses any other move. */
public enum MessageState {
  QUEUED,
  /** Handed to the gateway by an instance that committed the attempt before. */
  SENDING,
  /** The gateway has it. */
  SENT,
  /** The phone has it. */
  DELIVERED,
  /** The gateway refused it, or it was tried too often. */
  FAILED,
  /** There is no such phone, or it never took it. */
  UNDELIVERABLE,
  /** Its time passed, or what it told is no longer so. */
  EXPIRED;

  public Set<MessageState> successors() {
    return switch (this) {
      case QUEUED -> EnumSet.of(SENDING, SENT, FAILED, EXPIRED);
      case SENDING -> EnumSet.of(QUEUED, SENT, FAILED, UNDELIVERABLE);
      case SENT -> EnumSet.of(DELIVERED, FAILED, UNDELIVERABLE, EXPIRED);
      case DELIVERED, FAILED, UNDELIVERABLE, EXPIRED -> EnumSet.noneOf(MessageState.class);
    };
  }

  /** Nothing more happens to it, so nothing personal is kept of it. */
  public boolean isFinal() {
    return successors().isEmpty();
  }
}
