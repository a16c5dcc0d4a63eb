package org.puente.payments.files.iso20022;

import java.math.RoundingMode;
import java.util.Currency;
import org.puente.events.contract.Money;

/**
 * Amounts with as many decimals as the currency has: banks refuse cents of a peso without cents.
 */
final class IsoAmounts {

  private IsoAmounts() {}

  static String text(Money money) {
    int decimals = Math.max(0, Currency.getInstance(money.currency()).getDefaultFractionDigits());
    try {
      return money
          .amount()
          .setScale(Math.min(2, decimals), RoundingMode.UNNECESSARY)
          .toPlainString();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("amount has decimals that its currency has not", e);
    }
  }
}
