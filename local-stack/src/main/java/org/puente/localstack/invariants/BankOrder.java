package org.puente.localstack.invariants;

import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;

/**
 * One line of the bank's own book.
 *
 * @param withdrawn all cash paid, before what was given back
 */
public record BankOrder(
    String bank,
    UUID reference,
    String state,
    BigDecimal amount,
    String currency,
    BigDecimal withdrawn,
    BigDecimal reversed) {
  private static final Set<String> DEAD = Set.of("REJECTED", "CANCELLED", "EXPIRED");

  /** The same line, of the order that we call so. */
  BankOrder as(UUID ours) {
    return new BankOrder(bank, ours, state, amount, currency, withdrawn, reversed);
  }

  boolean live() {
    return !DEAD.contains(state);
  }

  BigDecimal paid() {
    return withdrawn.subtract(reversed);
  }
}
