package org.puente.payments.messages;

/** What a message is for. */
public enum MessageKind {
  CODE,
  /** Apart from the code, and later. */
  PIN,
  /** Before a code expires. */
  REMINDER,
  /** The promised date passed. */
  NOTICE,
  /** To what somebody wrote to us. */
  REPLY;

  /**
   * Whether it is sent again when nobody knows if it went out: the same code to the same phone does
   * no harm and no code at all does, while a second answer to one question only confuses.
   */
  public boolean mayRepeat() {
    return switch (this) {
      case CODE, PIN, REMINDER, NOTICE -> true;
      case REPLY -> false;
    };
  }
}
