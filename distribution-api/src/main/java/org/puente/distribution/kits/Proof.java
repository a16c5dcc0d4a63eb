package org.puente.distribution.kits;

import org.jspecify.annotations.Nullable;

/**
 * How the person who collected was known; biometrics are never asked for.
 *
 * @param reference number of the slip, card or message, at most 80 characters, no name
 */
public record Proof(Kind kind, @Nullable String reference) {

  /** The proofs that count. */
  public enum Kind {
    OTP,
    SIGNATURE,
    WITNESS,
    CARD
  }
}
