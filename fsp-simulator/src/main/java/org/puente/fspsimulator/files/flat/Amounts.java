package org.puente.fspsimulator.files.flat;

import java.math.BigDecimal;

/** Amounts in flat files are whole cents without a point. */
final class Amounts {

  private Amounts() {}

  /** From cents in digits to a decimal. */
  static String decimal(String cents) {
    return new BigDecimal(cents).movePointLeft(2).setScale(2).toPlainString();
  }

  static long minor(String decimal) {
    return new BigDecimal(decimal).movePointRight(2).longValueExact();
  }
}
