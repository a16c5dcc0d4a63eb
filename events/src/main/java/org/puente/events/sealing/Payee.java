package org.puente.events.sealing;

import org.jspecify.annotations.Nullable;

/** Whom the FSP is to pay; {@code phone} is E.164. It travels only sealed. */
public record Payee(
    String name, @Nullable String phone, @Nullable String document, String language) {

  /** Says nothing: a payee must not end up in a log. */
  @Override
  public String toString() {
    return "Payee[sealed]";
  }
}
