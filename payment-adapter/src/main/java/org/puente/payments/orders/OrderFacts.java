package org.puente.payments.orders;

import java.util.List;

/** Where everything that is learned about orders goes, to be recorded and acted upon. */
public interface OrderFacts {

  /** Records facts and their consequences in one transaction; returns once it is committed. */
  void record(List<OrderFact> facts);
}
