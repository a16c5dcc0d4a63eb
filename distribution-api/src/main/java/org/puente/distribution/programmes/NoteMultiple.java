package org.puente.distribution.programmes;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** The smallest amount that a machine can dispense; payable amounts are multiples of it. */
public record NoteMultiple(BigDecimal value) {

  /** Throws IllegalArgumentException unless positive with at most two decimals. */
  public NoteMultiple {
    if (value.signum() <= 0 || value.stripTrailingZeros().scale() > 2) {
      throw new IllegalArgumentException("Not a note multiple: " + value);
    }
    value = value.setScale(2, RoundingMode.UNNECESSARY);
  }

  public static NoteMultiple of(String value) {
    return new NoteMultiple(new BigDecimal(value));
  }

  /** The least multiple that is not below the amount: nobody gets less than the rule gives. */
  public BigDecimal roundUp(BigDecimal amount) {
    return amount
        .divide(value, 0, RoundingMode.CEILING)
        .multiply(value)
        .setScale(2, RoundingMode.UNNECESSARY);
  }

  public boolean divides(BigDecimal amount) {
    return amount.remainder(value).signum() == 0;
  }

  /** The least multiple that both machines can dispense. */
  public NoteMultiple and(NoteMultiple other) {
    BigInteger mine = value.unscaledValue();
    BigInteger theirs = other.value.unscaledValue();
    return new NoteMultiple(
        new BigDecimal(mine.divide(mine.gcd(theirs)).multiply(theirs), value.scale()));
  }
}
