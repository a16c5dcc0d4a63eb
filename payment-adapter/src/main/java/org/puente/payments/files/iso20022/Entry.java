package org.puente.payments.files.iso20022;

import iso20022.camt053.BankTransactionCodeStructure4;
import iso20022.camt053.Charges6;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;

/**
 * What stands above the details of an entry.
 *
 * @param reversal undoes an earlier entry of the other direction
 * @param reference the bank's own; null when it gave none
 */
record Entry(
    Money amount,
    boolean credit,
    boolean reversal,
    Status status,
    LocalDate bookedOn,
    @Nullable String reference,
    @Nullable BankTransactionCodeStructure4 code,
    @Nullable Charges6 charges) {

  /** Whether the account has moved. */
  enum Status {
    BOOKED,
    /** Told only, such as a code that ran out: no money moved. */
    INFORMATION,
    /** Will be told again once it is booked. */
    NOT_YET;

    static Status of(String code) {
      return switch (code) {
        case "PDNG", "FUTR" -> NOT_YET;
        case "INFO" -> INFORMATION;
        default -> BOOKED;
      };
    }
  }

  /** Negative when money left the account. */
  BigDecimal signed() {
    return signed(amount.amount(), credit);
  }

  static BigDecimal signed(BigDecimal amount, boolean credit) {
    return credit ? amount : amount.negate();
  }
}
