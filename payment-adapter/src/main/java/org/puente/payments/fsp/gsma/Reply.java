package org.puente.payments.fsp.gsma;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How an HTTP exchange ended. */
sealed interface Reply {

  /** The bank answered. */
  record Answered(int status, byte[] body, @Nullable Duration retryAfter) implements Reply {}

  /** No connection was ever made, or the guard let nothing through: nothing was sent. */
  record NotSent(String reasonCode) implements Reply {}

  /** Something may have been sent, and nothing came back. */
  record Broken(String reasonCode) implements Reply {}
}
