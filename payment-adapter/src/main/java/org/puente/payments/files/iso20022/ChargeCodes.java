package org.puente.payments.files.iso20022;

import iso20022.camt053.BankTransactionCodeStructure4;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The bank transaction codes that mean a charge: ISO 20022's sub-families, and the bank's own. */
final class ChargeCodes {

  private static final Set<String> SUB_FAMILIES =
      Set.of("CHRG", "FEES", "COMM", "COME", "COMI", "COMT", "TAXE");

  private final IsoSettings settings;

  ChargeCodes(IsoSettings settings) {
    this.settings = settings;
  }

  boolean mean(@Nullable BankTransactionCodeStructure4 code) {
    if (code == null) {
      return false;
    }
    boolean published =
        code.getDomn() != null
            && code.getDomn().getFmly() != null
            && SUB_FAMILIES.contains(String.valueOf(code.getDomn().getFmly().getSubFmlyCd()));
    return published || (code.getPrtry() != null && settings.isFee(code.getPrtry().getCd()));
  }
}
