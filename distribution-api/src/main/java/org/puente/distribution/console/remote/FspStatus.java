package org.puente.distribution.console.remote;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a bank is doing, as payment-adapter sees it.
 *
 * @param circuit CLOSED when calls go through
 * @param undecided orders whose outcome the bank has yet to tell
 */
public record FspStatus(
    String code, String circuit, int inFlight, long undecided, @Nullable Instant feedReadAt) {

  public boolean well() {
    return circuit.equals("CLOSED");
  }
}
