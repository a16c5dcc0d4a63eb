package org.puente.payments.orders;

import java.util.UUID;

/** The instances of this service that send, each with its pulse. */
public interface Instances {

  void pulse(UUID instance);

  void leave(UUID instance);
}
