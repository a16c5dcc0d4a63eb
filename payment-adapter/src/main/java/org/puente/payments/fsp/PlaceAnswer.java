package org.puente.payments.fsp;

import java.time.Duration;

/** What became of one attempt to place an order. */
public sealed interface PlaceAnswer {

  /** The bank issued a code. */
  record Accepted(IssuedCode code) implements PlaceAnswer {}

  /** Accepted for processing; the outcome follows. */
  record Processing() implements PlaceAnswer {}

  /** The bank refused, for good. */
  record Rejected(String reasonCode) implements PlaceAnswer {}

  /** The request certainly never reached the bank, or was turned away unread; try again later. */
  record NotSent(String reasonCode, Duration retryAfter) implements PlaceAnswer {}

  /** The bank knows this reference already: look it up. */
  record Duplicate() implements PlaceAnswer {}

  /** Nobody knows whether the bank acted on it. */
  record Unclear(String reasonCode) implements PlaceAnswer {}
}
