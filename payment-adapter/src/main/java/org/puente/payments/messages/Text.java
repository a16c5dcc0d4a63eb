package org.puente.payments.messages;

import java.util.UUID;

/** A text on its way to a phone, readable only here. */
public record Text(UUID id, String number, String words) {

  @Override
  public String toString() {
    return "Text[" + id + "]";
  }
}
