package org.puente.payments.fsp;

/** What the bank says when asked to cancel a code. */
public sealed interface CancelAnswer {

  /**
   * Done. Cash may have left just before, so the order is dead only when the bank's feed says so:
   * there, every withdrawal comes before the cancellation.
   */
  record Confirmed() implements CancelAnswer {}

  /** The code cannot be cancelled, as a rule because cash was withdrawn. */
  record Refused(String reasonCode) implements CancelAnswer {}

  /** The bank could not be asked, or did not say; ask again. */
  record NoAnswer(String reasonCode) implements CancelAnswer {}
}
