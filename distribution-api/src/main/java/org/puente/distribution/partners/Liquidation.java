package org.puente.distribution.partners;

import java.util.UUID;
import org.puente.events.contract.Money;

/**
 * What became of a partner's instalments of one cycle. Every one of them counts once: paid in full,
 * on its way to the bank or there, in a plan that is not sent to pay, closed, or open; and what is
 * owed is what was paid and what is left of the others.
 *
 * @param partner whose people they are
 * @param owed as promised, or corrected
 * @param paid count: in full; amount: all that was withdrawn
 * @param closed the promise was withdrawn, or cancelled and not planned again
 * @param open nobody has planned it, or it came back from the bank
 * @param reportsMissing overdue or not, neither accepted nor waived
 */
public record Liquidation(
    UUID organisationId,
    String partner,
    int cycle,
    Part owed,
    Part paid,
    Part onItsWay,
    Part planned,
    Part closed,
    Part open,
    long reports,
    long reportsMissing) {

  /** Some of the instalments, and what they come to. */
  public record Part(long count, Money amount) {}

  /** Nothing that could still move, and every report was accepted or waived. */
  public boolean settled() {
    return onItsWay.count() + planned.count() + open.count() + reportsMissing == 0;
  }
}
