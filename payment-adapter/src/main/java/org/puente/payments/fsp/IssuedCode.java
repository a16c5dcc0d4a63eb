package org.puente.payments.fsp;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Bearer money: a code that a bank issued, with a PIN where its machines want one. It never prints
 * itself.
 */
public record IssuedCode(String digits, @Nullable String pin, @Nullable Instant expiresAt) {

  /** A code that is enough by itself. */
  public IssuedCode(String digits, @Nullable Instant expiresAt) {
    this(digits, null, expiresAt);
  }

  @Override
  public String toString() {
    return "IssuedCode[***, expiresAt=" + expiresAt + "]";
  }
}
