package org.puente.payments.files.iso20022;

import iso20022.camt053.CashBalance8;
import iso20022.camt053.CreditDebitCode;
import iso20022.camt053.TotalTransactions6;
import jakarta.xml.bind.JAXBException;
import java.math.BigDecimal;
import java.time.LocalDate;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.puente.payments.files.BankFileLine;
import org.puente.payments.files.FileLines;

/** One account's balances and entries, told as they come. */
final class OneAccount {

  private final IsoSettings settings;
  private final FileLines lines;
  private final IsoDocument document;
  private final SeenBefore seen;
  private final ReportHead head;
  private final AccountTotals totals = new AccountTotals();
  private @Nullable EntryLines entries;
  private @Nullable String currency;

  OneAccount(
      IsoSettings settings,
      FileLines lines,
      IsoDocument document,
      SeenBefore seen,
      ReportHead head) {
    this.settings = settings;
    this.lines = lines;
    this.document = document;
    this.seen = seen;
    this.head = head;
  }

  /** Other balances (previous, interim, available) say nothing that these do not. */
  void balance(CashBalance8 balance) {
    String type = type(balance);
    if (!type.equals("OPBD") && !type.equals("CLBD")) {
      return;
    }
    boolean opening = type.equals("OPBD");
    Money amount = amount(balance);
    LocalDate on = IsoDates.day(balance.getDt());
    if (on == null) {
      throw document.place().invalid("Bal/Dt", "missing");
    }
    begin(amount.currency());
    sameCurrency(amount.currency(), "Bal/Amt/@Ccy");
    if (opening) {
      totals.opening(amount.amount());
    } else {
      totals.closing(amount.amount());
    }
    lines.line(new BankFileLine.Balance(document.place().next(), opening, amount, on));
  }

  void totals(TotalTransactions6 claimed) {
    totals.claimed(claimed);
  }

  void entry() throws XMLStreamException, JAXBException {
    EntryLines told = begin(null);
    Entry entry = new EntryReader(document, told).read();
    sameCurrency(entry.amount().currency(), "Ntry/Amt/@Ccy");
    totals.add(entry);
  }

  void end() {
    begin(null);
    totals.check(document.place());
  }

  private EntryLines begin(@Nullable String firstCurrency) {
    if (entries == null) {
      lines.head(head.told(document.place(), firstCurrency));
      currency = head.currency();
      BankReferences references = new BankReferences(head.accountOrNothing(), seen);
      entries = new EntryLines(settings, lines, document.place(), references);
    }
    return entries;
  }

  private void sameCurrency(String other, String field) {
    if (currency == null) {
      currency = other;
    }
    if (!currency.equals(other)) {
      throw document.place().invalid(field, "another currency than the account's");
    }
  }

  private Money amount(CashBalance8 balance) {
    var told = balance.getAmt();
    if (told == null || told.getValue() == null || balance.getCdtDbtInd() == null) {
      throw document.place().invalid("Bal/Amt", "missing");
    }
    boolean credit = balance.getCdtDbtInd() == CreditDebitCode.CRDT;
    BigDecimal signed = Entry.signed(told.getValue(), credit);
    try {
      return new Money(signed, String.valueOf(told.getCcy()));
    } catch (IllegalArgumentException e) {
      throw document.place().invalid("Bal/Amt", "not an amount of two decimals with its currency");
    }
  }

  private static String type(CashBalance8 balance) {
    var type = balance.getTp() == null ? null : balance.getTp().getCdOrPrtry();
    return type == null ? "" : String.valueOf(type.getCd());
  }
}
