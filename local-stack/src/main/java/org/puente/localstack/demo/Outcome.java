package org.puente.localstack.demo;

import java.math.BigDecimal;
import java.util.List;

/** What happened, in numbers: ours as the services tell them, and the bank's own beside them. */
public record Outcome(
    long rowsRead,
    long accepted,
    long rejected,
    long eligible,
    long promised,
    long approved,
    long released,
    long codesIssued,
    long paid,
    long failed,
    long kitsHandedOver,
    long delaysDetected,
    long tasksRaised,
    long tasksClosed,
    List<Posted> ledger,
    BankTotals bank) {

  public Outcome {
    ledger = List.copyOf(ledger);
  }

  /** The balance of one account. */
  public record Posted(String account, String currency, BigDecimal amount) {}

  /** Of all banks together. */
  public record BankTotals(long orders, BigDecimal amount, BigDecimal withdrawn) {
    static final BankTotals NONE = new BankTotals(0, BigDecimal.ZERO, BigDecimal.ZERO);

    BankTotals plus(BankTotals other) {
      return new BankTotals(
          orders + other.orders, amount.add(other.amount), withdrawn.add(other.withdrawn));
    }
  }
}
