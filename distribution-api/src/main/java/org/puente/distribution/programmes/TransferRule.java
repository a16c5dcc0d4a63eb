package org.puente.distribution.programmes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How much a household is entitled to per cycle, before rounding to notes. */
public sealed interface TransferRule {

  /** The same for every household. */
  record Fixed(BigDecimal amount) implements TransferRule {
    public Fixed {
      positive(amount);
    }
  }

  /** One amount per size, from one person on; larger households get the last one. */
  record ByHouseholdSize(List<BigDecimal> amounts) implements TransferRule {
    public ByHouseholdSize {
      amounts = List.copyOf(amounts);
      if (amounts.isEmpty()) {
        throw new IllegalArgumentException("A rule by household size needs an amount");
      }
      amounts.forEach(TransferRule::positive);
    }
  }

  /** So much for each member. */
  record PerMember(BigDecimal amount) implements TransferRule {
    public PerMember {
      positive(amount);
    }
  }

  /** Another rule with an upper limit per household. */
  record Capped(TransferRule rule, BigDecimal cap) implements TransferRule {
    public Capped {
      positive(cap);
    }
  }

  /** The amount for a household of so many members. */
  default BigDecimal amountFor(int size) {
    if (size < 1) {
      throw new IllegalArgumentException("A household has at least one member, not " + size);
    }
    return switch (this) {
      case Fixed(BigDecimal amount) -> amount;
      case ByHouseholdSize(List<BigDecimal> amounts) ->
          amounts.get(Math.min(size, amounts.size()) - 1);
      case PerMember(BigDecimal amount) -> amount.multiply(BigDecimal.valueOf(size));
      case Capped(TransferRule rule, BigDecimal cap) -> rule.amountFor(size).min(cap);
    };
  }

  /** The upper limit, where there is one. */
  default Optional<BigDecimal> limit() {
    return this instanceof Capped(TransferRule _, BigDecimal cap)
        ? Optional.of(cap)
        : Optional.empty();
  }

  private static void positive(BigDecimal amount) {
    if (amount.signum() <= 0 || amount.stripTrailingZeros().scale() > 2) {
      throw new IllegalArgumentException("Not an amount to pay: " + amount);
    }
  }
}
