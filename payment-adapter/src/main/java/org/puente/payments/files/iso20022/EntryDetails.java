package org.puente.payments.files.iso20022;

import iso20022.camt053.ActiveOrHistoricCurrencyAndAmount;
import iso20022.camt053.AmountAndCurrencyExchangeDetails3;
import iso20022.camt053.BatchInformation2;
import iso20022.camt053.CreditDebitCode;
import iso20022.camt053.EntryTransaction10;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The transactions behind one entry. Together they are the entry's amount, apart from a charge that
 * it includes; only the first is kept, until it is known whether it stays the only one.
 */
final class EntryDetails {

  private final Entry entry;
  private final EntryLines lines;
  private final Place place;
  private final int startRow;
  private @Nullable BatchInformation2 batch;
  private @Nullable EntryTransaction10 first;
  private BigDecimal told = BigDecimal.ZERO;
  private boolean amountsMissing;
  private long inBatch;
  private int count;

  EntryDetails(Entry entry, EntryLines lines, Place place) {
    this.entry = entry;
    this.lines = lines;
    this.place = place;
    this.startRow = place.upcoming();
  }

  void batch(BatchInformation2 information) {
    batch = information;
    inBatch = 0;
  }

  void add(EntryTransaction10 transaction) {
    count++;
    inBatch++;
    if (count == 1) {
      first = transaction;
      return;
    }
    if (count == 2 && first != null) {
      tell(first, 1);
    }
    tell(transaction, count);
  }

  void endOfBatch() {
    String claimed = batch == null ? null : batch.getNbOfTxs();
    if (claimed != null && inBatch > 0 && place.count("Btch/NbOfTxs", claimed) != inBatch) {
      throw Place.totalsDiffer(
          startRow, "NtryDtls/Btch/NbOfTxs", "other transactions than counted");
    }
  }

  void close(String remark) {
    switch (count) {
      case 0 -> lines.withoutDetails(entry, batch, remark);
      case 1 -> single();
      default -> rest(remark);
    }
  }

  /** Where only the entry tells an amount, it is the transaction's. */
  private void single() {
    if (first == null) {
      return;
    }
    BigDecimal own = amount(first);
    IncludedCharges above = charges();
    BigDecimal signed = own == null ? entry.signed() : Entry.signed(own, credit(first));
    BigDecimal missing = entry.signed().subtract(signed);
    if (missing.signum() == 0) {
      lines.transaction(entry, first, signed, above.surely(), 0);
    } else if (missing.compareTo(above.perhaps().negate()) == 0) {
      lines.transaction(entry, first, signed, BigDecimal.ZERO, 0);
      lines.charge(entry, above.perhaps());
    } else {
      throw differs();
    }
  }

  private void tell(EntryTransaction10 transaction, int index) {
    BigDecimal own = amount(transaction);
    if (own == null) {
      amountsMissing = true;
      return;
    }
    BigDecimal signed = Entry.signed(own, credit(transaction));
    told = told.add(signed);
    lines.transaction(entry, transaction, signed, BigDecimal.ZERO, index);
  }

  private void rest(String remark) {
    BigDecimal missing = entry.signed().subtract(told);
    if (amountsMissing) {
      lines.unsplit(entry, missing, batch, remark);
    } else if (missing.signum() != 0) {
      BigDecimal charge = charges().perhaps();
      if (missing.compareTo(charge.negate()) != 0) {
        throw differs();
      }
      lines.charge(entry, charge);
    }
  }

  private IncludedCharges charges() {
    return IncludedCharges.of(entry.charges(), entry.amount().currency());
  }

  private RuntimeException differs() {
    return Place.totalsDiffer(startRow, "Ntry/Amt", "not what its transactions come to");
  }

  private boolean credit(EntryTransaction10 transaction) {
    CreditDebitCode direction = transaction.getCdtDbtInd();
    return direction == null ? entry.credit() : direction == CreditDebitCode.CRDT;
  }

  /** In the entry's currency; older versions tell it only among the details of the amount. */
  private @Nullable BigDecimal amount(EntryTransaction10 transaction) {
    var more = transaction.getAmtDtls();
    return Stream.of(
            Amounts.of(transaction.getAmt()),
            Amounts.of(more == null ? null : more.getTxAmt()),
            Amounts.of(more == null ? null : more.getInstdAmt()))
        .filter(amount -> entry.amount().currency().equals(amount.currency()))
        .map(Amounts::value)
        .filter(value -> value.signum() >= 0)
        .findFirst()
        .orElse(null);
  }

  private record Amounts(@Nullable String currency, BigDecimal value) {
    static Amounts of(@Nullable ActiveOrHistoricCurrencyAndAmount amount) {
      return amount == null || amount.getValue() == null
          ? new Amounts(null, BigDecimal.ZERO)
          : new Amounts(amount.getCcy(), amount.getValue());
    }

    static Amounts of(@Nullable AmountAndCurrencyExchangeDetails3 details) {
      return of(details == null ? null : details.getAmt());
    }
  }
}
