package org.puente.distribution.reports;

import java.math.BigDecimal;

/**
 * What a programme still owes its promises, and whether its book is whole.
 *
 * @param left free to be committed
 * @param unplanned promised and in no plan
 * @param inPlans in plans that nobody approved yet
 * @param postings how many there are
 * @param total what all of them sum to: zero
 * @param uneven entries whose sides do not sum to zero: none
 * @param differing accounts whose balance is not what its postings sum to: none
 */
public record MoneyAhead(
    BigDecimal left,
    BigDecimal unplanned,
    BigDecimal inPlans,
    long postings,
    BigDecimal total,
    long uneven,
    long differing) {

  /** What lacks for keeping all promises; below zero is what will be left. */
  public BigDecimal lacking() {
    return unplanned.add(inPlans).subtract(left);
  }

  public boolean whole() {
    return total.signum() == 0 && uneven == 0 && differing == 0;
  }
}
