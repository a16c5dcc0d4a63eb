package org.puente.payments.fsp;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** How the codes of an FSP come into being. */
public sealed interface Issuing {

  /** Each order is placed over the API, and answered with a code. */
  record OnOrder() implements Issuing {}

  /**
   * The bank handed over pre-funded codes; each goes to one order.
   *
   * @param denominations what codes are worth, if only some amounts exist; empty for any
   * @param lowStock below this many free codes of a denomination people are warned
   */
  record FromInventory(List<BigDecimal> denominations, int lowStock) implements Issuing {

    /** Keeps its own copy. */
    public FromInventory {
      denominations = List.copyOf(denominations);
    }
  }

  /**
   * Orders are gathered into files.
   *
   * @param every how long orders are gathered before a file is closed
   * @param most orders in one file
   * @param answerWithin after this long without an answer an order counts as UNKNOWN
   */
  record ByFile(Duration every, int most, Duration answerWithin) implements Issuing {}
}
