package org.puente.payments.fsp;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.puente.events.contract.Money;
import org.puente.events.sealing.Payee;

/** One bank, asked synchronously; no answer is ever an exception. */
public interface Bank {

  /** Places an order; repeating a reference never pays twice. */
  PlaceAnswer place(UUID clientReference, Money amount, Payee payee);

  InquiryAnswer inquire(UUID clientReference);

  CancelAnswer cancel(String code);

  /** The feed after a sequence, in order; nothing at all when the bank did not say. */
  Optional<List<BankReport>> reports(long afterSequence, int limit);

  /** Asks the bank to send its feed to us as well; false when it did not agree. */
  boolean subscribe();

  /** How many more calls would be let through now; 0 while the circuit breaker is open. */
  int room(Purpose purpose);

  /** The state of the circuit breaker, for people. */
  String circuit(Purpose purpose);

  /** The fastest that the bank is called now: as configured, or what it lets through. */
  int callsPerSecond(Purpose purpose);
}
