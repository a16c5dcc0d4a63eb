package org.puente.payments.messages;

import org.jspecify.annotations.Nullable;

/** Takes what people write to us. */
public interface Inbox {

  /**
   * One text from a phone.
   *
   * @param externalId the gateway's own, by which a repetition is known; null where it has none
   * @param number E.164
   */
  record Arrived(String gateway, @Nullable String externalId, String number, String words) {

    @Override
    public String toString() {
      return "Arrived[" + gateway + "]";
    }
  }

  /** Committed, and answered where it is to be, when it returns. */
  void take(Arrived text);
}
