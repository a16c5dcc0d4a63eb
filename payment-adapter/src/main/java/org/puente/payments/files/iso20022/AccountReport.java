package org.puente.payments.files.iso20022;

import iso20022.camt053.CashAccount39;
import iso20022.camt053.CashBalance8;
import iso20022.camt053.DateTimePeriod1;
import iso20022.camt053.Pagination1;
import iso20022.camt053.TotalTransactions6;
import jakarta.xml.bind.JAXBException;
import javax.xml.stream.XMLStreamException;
import org.puente.payments.files.BankFileHead;
import org.puente.payments.files.FileLines;

/** A camt.054 or a camt.053: one or more reports on accounts. */
final class AccountReport {

  private final IsoSettings settings;
  private final FileLines lines;
  private final IsoDocument document;
  private final SeenBefore seen = new SeenBefore();

  AccountReport(IsoSettings settings, FileLines lines, IsoDocument document) {
    this.settings = settings;
    this.lines = lines;
    this.document = document;
  }

  void read(BankFileHead.Kind kind) throws XMLStreamException, JAXBException {
    while (document.child()) {
      switch (document.name()) {
        case "Stmt", "Ntfctn" -> one(new ReportHead(kind));
        default -> document.skip();
      }
    }
  }

  private void one(ReportHead head) throws XMLStreamException, JAXBException {
    OneAccount account = new OneAccount(settings, lines, document, seen, head);
    while (document.child()) {
      switch (document.name()) {
        case "Id" -> head.id(document.text());
        case "StmtPgntn", "NtfctnPgntn" -> head.page(document.as(Pagination1.class));
        case "FrToDt" -> head.period(document.as(DateTimePeriod1.class));
        case "Acct" -> head.account(document.as(CashAccount39.class));
        case "Bal" -> account.balance(document.as(CashBalance8.class));
        case "TxsSummry" -> account.totals(document.as(TotalTransactions6.class));
        case "Ntry" -> account.entry();
        default -> document.skip();
      }
    }
    account.end();
  }
}
