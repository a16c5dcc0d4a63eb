package org.puente.fspsimulator.iso20022;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalTime;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.puente.fspsimulator.banks.Bank;
import org.puente.fspsimulator.book.Entry;
import org.puente.fspsimulator.book.Money;
import org.puente.fspsimulator.files.FileLanguage.Statement;

/** Movements as they happen (camt.054), or everything of a day with its balances (camt.053). */
final class CamtWriter {

  /** What is told with it. */
  enum Kind {
    NEWS("camt.054.001.08", "BkToCstmrDbtCdtNtfctn", "Ntfctn"),
    STATEMENT("camt.053.001.08", "BkToCstmrStmt", "Stmt");

    private final String version;
    private final String message;
    private final String report;

    Kind(String version, String message, String report) {
      this.version = version;
      this.message = message;
      this.report = report;
    }
  }

  private final Bank bank;
  private final Statement statement;
  private final Kind kind;

  CamtWriter(Bank bank, Statement statement, Kind kind) {
    this.bank = bank;
    this.statement = statement;
    this.kind = kind;
  }

  void writeTo(OutputStream to) throws IOException {
    IsoWriter.document(
        kind.version,
        kind.message,
        to,
        xml -> {
          xml.in(
              "GrpHdr",
              head -> {
                head.id("MsgId", statement.messageId());
                head.time("CreDtTm", statement.at(), bank.zone());
              });
          xml.in(kind.report, this::report);
        });
  }

  private void report(IsoWriter xml) throws XMLStreamException {
    xml.id("Id", statement.messageId());
    xml.text("ElctrncSeqNb", Integer.toString(statement.number()));
    xml.time("CreDtTm", statement.at(), bank.zone());
    xml.in(
        "FrToDt",
        days -> {
          days.text("FrDtTm", statement.day() + "T00:00:00");
          days.text("ToDtTm", statement.day() + "T" + LocalTime.of(23, 59, 59));
        });
    xml.in(
        "Acct",
        account -> {
          account.in("Id", id -> id.in("Othr", other -> other.id("Id", bank.accountId())));
          account.text("Ccy", bank.currency());
        });
    if (kind == Kind.STATEMENT) {
      balance(xml, "OPBD", statement.opening());
      balance(xml, "CLBD", statement.closing());
    }
    totals(xml);
    for (Entry entry : statement.entries()) {
      xml.in("Ntry", written -> new EntryWriter(bank, entry).write(written));
    }
  }

  private void balance(IsoWriter xml, String type, long minor) throws XMLStreamException {
    xml.in(
        "Bal",
        balance -> {
          balance.in("Tp", tp -> tp.in("CdOrPrtry", code -> code.text("Cd", type)));
          balance.amount(bank.currency(), amount(Math.abs(minor)));
          balance.text("CdtDbtInd", minor < 0 ? "DBIT" : "CRDT");
          balance.date("Dt", statement.day());
        });
  }

  /** Of what was booked; what is told for information moved nothing. */
  private void totals(IsoWriter xml) throws XMLStreamException {
    List<Entry> booked = statement.entries().stream().filter(EntryWriter::isBooked).toList();
    List<Entry> credits = booked.stream().filter(EntryWriter::isCredit).toList();
    List<Entry> debits = booked.stream().filter(entry -> !EntryWriter.isCredit(entry)).toList();
    xml.in(
        "TxsSummry",
        summary -> {
          total(summary, "TtlNtries", booked);
          total(summary, "TtlCdtNtries", credits);
          total(summary, "TtlDbtNtries", debits);
        });
  }

  private void total(IsoWriter xml, String element, List<Entry> entries) throws XMLStreamException {
    long sum = entries.stream().mapToLong(entry -> entry.amount().minor()).sum();
    xml.in(
        element,
        total -> {
          total.text("NbOfNtries", Integer.toString(entries.size()));
          total.text("Sum", amount(sum));
        });
  }

  private String amount(long minor) {
    return new Money(minor, bank.currency()).amount();
  }
}
