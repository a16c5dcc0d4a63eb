package org.puente.payments.files.iso20022;

import iso20022.camt053.ActiveOrHistoricCurrencyAndAmount;
import iso20022.camt053.Charges6;
import iso20022.camt053.ChargesRecord3;
import iso20022.camt053.CreditDebitCode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What of an amount is the bank's charge; negative where the bank gives one back.
 *
 * @param surely as far as the bank says that it is included
 * @param perhaps also where it does not say
 */
record IncludedCharges(BigDecimal surely, BigDecimal perhaps) {

  static IncludedCharges of(@Nullable Charges6 charges, String currency) {
    BigDecimal surely = BigDecimal.ZERO;
    BigDecimal perhaps = BigDecimal.ZERO;
    if (charges != null) {
      for (ChargesRecord3 charge : charges.getRcrd()) {
        Boolean included = charge.isChrgInclInd();
        BigDecimal cost = cost(charge, currency);
        surely = Boolean.TRUE.equals(included) ? surely.add(cost) : surely;
        perhaps = Boolean.FALSE.equals(included) ? perhaps : perhaps.add(cost);
      }
      if (charges.getRcrd().isEmpty()) {
        perhaps = in(charges.getTtlChrgsAndTaxAmt(), currency);
      }
    }
    return new IncludedCharges(surely, perhaps);
  }

  private static BigDecimal cost(ChargesRecord3 charge, String currency) {
    return Entry.signed(
        in(charge.getAmt(), currency), charge.getCdtDbtInd() != CreditDebitCode.CRDT);
  }

  private static BigDecimal in(
      @Nullable ActiveOrHistoricCurrencyAndAmount amount, String currency) {
    return amount == null || amount.getValue() == null || !currency.equals(amount.getCcy())
        ? BigDecimal.ZERO
        : amount.getValue();
  }
}
