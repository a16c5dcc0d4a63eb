package org.puente.payments.files.iso20022;

import iso20022.camt053.BankTransactionCodeStructure4;
import iso20022.camt053.BatchInformation2;
import iso20022.camt053.Charges6;
import iso20022.camt053.EntryTransaction10;
import jakarta.xml.bind.JAXBException;
import java.math.BigDecimal;
import java.time.LocalDate;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;

/** Reads one entry: its head first, then its transactions one by one, however many there are. */
final class EntryReader {

  private final IsoDocument document;
  private final EntryLines lines;
  private @Nullable String currency;
  private @Nullable String amount;
  private @Nullable String direction;
  private String reversal = "false";
  private String status = "BOOK";
  private @Nullable LocalDate bookedOn;
  private @Nullable LocalDate valueDate;
  private @Nullable String reference;
  private @Nullable BankTransactionCodeStructure4 code;
  private @Nullable Charges6 charges;
  private String remark = "";
  private @Nullable Entry entry;
  private @Nullable EntryDetails details;

  EntryReader(IsoDocument document, EntryLines lines) {
    this.document = document;
    this.lines = lines;
  }

  /** Tells the entry's lines, and returns its head. */
  Entry read() throws XMLStreamException, JAXBException {
    while (document.child()) {
      switch (document.name()) {
        case "Amt" -> {
          currency = document.attribute("Ccy");
          amount = document.text();
        }
        case "CdtDbtInd" -> direction = document.text();
        case "RvslInd" -> reversal = document.text();
        case "Sts" -> status = document.text();
        case "BookgDt" -> bookedOn = IsoDates.day(document.text());
        case "ValDt" -> valueDate = IsoDates.day(document.text());
        case "AcctSvcrRef" -> reference = document.text();
        case "BkTxCd" -> code = document.as(BankTransactionCodeStructure4.class);
        case "Chrgs" -> charges = document.as(Charges6.class);
        case "NtryDtls" -> details();
        case "AddtlNtryInf" -> remark = document.text();
        default -> document.skip();
      }
    }
    opened().close(remark);
    return head();
  }

  private void details() throws XMLStreamException, JAXBException {
    EntryDetails all = opened();
    while (document.child()) {
      switch (document.name()) {
        case "Btch" -> all.batch(document.as(BatchInformation2.class));
        case "TxDtls" -> all.add(document.as(EntryTransaction10.class));
        default -> document.skip();
      }
    }
    all.endOfBatch();
  }

  private EntryDetails opened() {
    if (details == null) {
      details = new EntryDetails(head(), lines, document.place());
    }
    return details;
  }

  /** Older versions are not checked by a schema, so what is needed is asked for here. */
  private Entry head() {
    if (entry == null) {
      Place place = document.place();
      LocalDate on = bookedOn == null ? valueDate : bookedOn;
      if (on == null) {
        throw place.invalid("Ntry/BookgDt", "missing");
      }
      entry =
          new Entry(
              money(place),
              isCredit(place),
              isTrue(reversal),
              Entry.Status.of(status),
              on,
              References.isSaid(reference) ? reference : null,
              code,
              charges);
    }
    return entry;
  }

  private Money money(Place place) {
    try {
      Money money = new Money(new BigDecimal(String.valueOf(amount)), String.valueOf(currency));
      if (money.amount().signum() >= 0) {
        return money;
      }
    } catch (IllegalArgumentException e) {
      throw place.invalid("Ntry/Amt", "not an amount of two decimals with its currency");
    }
    throw place.invalid("Ntry/Amt", "negative");
  }

  private boolean isCredit(Place place) {
    return switch (String.valueOf(direction)) {
      case "CRDT" -> true;
      case "DBIT" -> false;
      default -> throw place.invalid("Ntry/CdtDbtInd", "neither CRDT nor DBIT");
    };
  }

  private static boolean isTrue(String indicator) {
    return indicator.equals("true") || indicator.equals("1");
  }
}
