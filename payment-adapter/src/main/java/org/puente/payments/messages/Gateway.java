package org.puente.payments.messages;

/** Whoever carries texts to phones. */
public interface Gateway {

  /** As receipts name it. */
  String name();

  /** How many texts it takes now; none while it cannot be reached. */
  int room();

  /** Waits for its turn and for the answer. */
  Handover hand(Text text) throws InterruptedException;
}
