package org.puente.payments.fsp;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Bearer money: a code that a bank issued. It never prints itself. */
public record IssuedCode(String digits, @Nullable Instant expiresAt) {

  @Override
  public String toString() {
    return "IssuedCode[***, expiresAt=" + expiresAt + "]";
  }
}
