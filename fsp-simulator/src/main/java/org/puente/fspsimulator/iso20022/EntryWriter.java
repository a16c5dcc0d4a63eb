package org.puente.fspsimulator.iso20022;

import java.time.LocalDate;
import javax.xml.stream.XMLStreamException;
import org.puente.fspsimulator.banks.Bank;
import org.puente.fspsimulator.book.Entry;

/** One line of the bank's book: booked where money moved, else told for information. */
final class EntryWriter {

  private final Bank bank;
  private final Entry entry;

  EntryWriter(Bank bank, Entry entry) {
    this.bank = bank;
    this.entry = entry;
  }

  static boolean isBooked(Entry entry) {
    return switch (entry.kind()) {
      case WITHDRAWAL, REVERSAL -> true;
      case EXPIRY, CANCELLED -> false;
    };
  }

  static boolean isCredit(Entry entry) {
    return switch (entry.kind()) {
      case WITHDRAWAL -> false;
      case REVERSAL, EXPIRY, CANCELLED -> true;
    };
  }

  void write(IsoWriter xml) throws XMLStreamException {
    LocalDate day = entry.occurredAt().atZone(bank.zone()).toLocalDate();
    xml.text("NtryRef", Long.toString(entry.sequence()));
    xml.amount(entry.amount().currency(), entry.amount().amount());
    xml.text("CdtDbtInd", direction());
    switch (entry.kind()) {
      case REVERSAL -> xml.text("RvslInd", "true");
      case WITHDRAWAL, EXPIRY, CANCELLED -> {}
    }
    xml.in("Sts", status -> status.text("Cd", isBooked(entry) ? "BOOK" : "INFO"));
    xml.date("BookgDt", day);
    xml.date("ValDt", day);
    xml.id("AcctSvcrRef", reference());
    xml.in("BkTxCd", code -> code.in("Domn", this::domain));
    xml.in("NtryDtls", details -> details.in("TxDtls", this::transaction));
  }

  private void domain(IsoWriter xml) throws XMLStreamException {
    xml.text("Cd", "PMNT");
    xml.in(
        "Fmly",
        family -> {
          family.text("Cd", isBooked(entry) ? "CCRD" : "ICDT");
          family.text("SubFmlyCd", isBooked(entry) ? "CWDL" : "RRTN");
        });
  }

  private void transaction(IsoWriter xml) throws XMLStreamException {
    xml.in(
        "Refs",
        refs -> {
          refs.id("AcctSvcrRef", reference());
          refs.id("EndToEndId", entry.reference().toString().replace("-", ""));
        });
    xml.amount(entry.amount().currency(), entry.amount().amount());
    xml.text("CdtDbtInd", direction());
    xml.in("RltdDts", dates -> dates.time("TxDtTm", entry.occurredAt(), bank.zone()));
    String reason = returnReason();
    if (!reason.isEmpty()) {
      xml.in("RtrInf", back -> back.in("Rsn", why -> why.text("Cd", reason)));
    }
  }

  /** External return reasons: wrong amount, nobody came, cancellation asked for. */
  private String returnReason() {
    return switch (entry.kind()) {
      case WITHDRAWAL -> "";
      case REVERSAL -> "AM09";
      case EXPIRY -> "NOAS";
      case CANCELLED -> "FOCR";
    };
  }

  private String direction() {
    return isCredit(entry) ? "CRDT" : "DBIT";
  }

  private String reference() {
    return bank.code() + "-" + entry.sequence();
  }
}
