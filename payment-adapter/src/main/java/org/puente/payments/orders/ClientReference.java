package org.puente.payments.orders;

import java.util.UUID;
import org.puente.events.ids.Ids;

/**
 * The reference under which the bank knows an order: the same for every attempt of one (transfer,
 * part, generation). Undashed it fits the 35 characters of ISO 20022.
 */
public final class ClientReference {

  private ClientReference() {}

  public static UUID of(UUID transfer, int part, int generation) {
    return Ids.v5(transfer, part + "/" + generation);
  }
}
