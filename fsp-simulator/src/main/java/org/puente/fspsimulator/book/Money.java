package org.puente.fspsimulator.book;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** An amount in minor units (hundredths) of one ISO 4217 currency. */
public record Money(long minor, String currency) {

  private static final Pattern GSMA_AMOUNT =
      Pattern.compile("(0|[1-9][0-9]{0,14})([.][0-9]{1,2})?");

  /** Reads a GSMA amount with at most two decimals, such as {@code 120} or {@code 15.21}. */
  public static Money parse(String amount, String currency) {
    if (!GSMA_AMOUNT.matcher(amount).matches()) {
      throw new IllegalArgumentException("not an amount with at most two decimals");
    }
    return new Money(new BigDecimal(amount).movePointRight(2).longValueExact(), currency);
  }

  public static Money zero(String currency) {
    return new Money(0, currency);
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(minor, same(other).minor), currency);
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(minor, same(other).minor), currency);
  }

  public boolean exceeds(Money other) {
    return minor > same(other).minor;
  }

  public boolean isZero() {
    return minor == 0;
  }

  public boolean isMultipleOf(Money note) {
    return minor % same(note).minor == 0;
  }

  /** The amount alone, two decimals: {@code 120.00}. */
  public String amount() {
    return BigDecimal.valueOf(minor, 2).toPlainString();
  }

  @Override
  public String toString() {
    return currency + " " + amount();
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(currency + " is not " + other.currency);
    }
    return other;
  }
}
