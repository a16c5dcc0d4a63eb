package org.puente.payments.files.iso20022;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.puente.payments.files.FileHead;
import org.puente.payments.files.Instruction;
import org.puente.payments.files.iso20022.IsoSettings.Agent;
import org.puente.payments.files.iso20022.IsoSettings.Debtor;
import org.xml.sax.SAXException;

/** One file of orders: a group of one payment information with a transaction for each payee. */
final class Pain001 {

  private final IsoSettings settings;
  private final CheckedXml xml;
  private long count;
  private BigDecimal sum = BigDecimal.ZERO;

  Pain001(IsoSettings settings, OutputStream to) throws XMLStreamException, SAXException {
    this.settings = settings;
    this.xml = new CheckedXml(IsoSchema.PAIN_001, settings.namespaceOrDefault(), to);
  }

  /** Throws IllegalArgumentException when the head and the instructions contradict each other. */
  void write(FileHead head, Stream<Instruction> instructions)
      throws XMLStreamException, SAXException {
    require(head.total().currency().equals(settings.currency()), "total: another currency");
    xml.open("CstmrCdtTrfInitn");
    group(head);
    payment(head);
    CreditTransfer transfers = new CreditTransfer(settings, xml);
    for (var all = instructions.iterator(); all.hasNext(); ) {
      Instruction instruction = all.next();
      transfers.write(instruction);
      count++;
      sum = sum.add(instruction.amount().amount());
    }
    require(count == head.count(), "count: the head claims another");
    require(sum.compareTo(head.total().amount()) == 0, "total: the head claims another");
    xml.end();
  }

  private void group(FileHead head) throws XMLStreamException, SAXException {
    xml.open("GrpHdr").text("MsgId", head.messageId()).text("CreDtTm", time(head.createdAt()));
    totals(head);
    xml.open("InitgPty").text("Nm", latin(settings.initiatingParty(), 140)).close(2);
  }

  private void payment(FileHead head) throws XMLStreamException, SAXException {
    xml.open("PmtInf").text("PmtInfId", head.messageId()).text("PmtMtd", "TRF");
    totals(head);
    category(settings.categoryPurpose());
    xml.open("ReqdExctnDt").text("Dt", head.executionDate().toString()).close(1);
    debtor(settings.debtor());
    agent(settings.agent());
    // Whoever is paid gets the whole amount.
    xml.text("ChrgBr", "DEBT");
  }

  private void totals(FileHead head) throws XMLStreamException, SAXException {
    Money total = head.total();
    xml.text("NbOfTxs", Long.toString(head.count())).text("CtrlSum", IsoAmounts.text(total));
  }

  private void category(@Nullable String purpose) throws XMLStreamException, SAXException {
    if (purpose != null) {
      xml.open("PmtTpInf", "CtgyPurp").text("Cd", purpose).close(2);
    }
  }

  private void debtor(Debtor debtor) throws XMLStreamException, SAXException {
    xml.open("Dbtr").text("Nm", latin(debtor.name(), 140));
    xml.open("PstlAdr").text("Ctry", settings.country()).close(2);
    xml.open("DbtrAcct", "Id").textIfAny("IBAN", debtor.iban());
    other(debtor.otherId());
    xml.close(1).text("Ccy", settings.currency()).close(1);
  }

  private void agent(Agent agent) throws XMLStreamException, SAXException {
    xml.open("DbtrAgt", "FinInstnId").textIfAny("BICFI", agent.bic());
    if (agent.memberId() != null) {
      xml.open("ClrSysMmbId");
      if (agent.clearingSystem() != null) {
        xml.open("ClrSysId").text("Cd", agent.clearingSystem()).close(1);
      }
      xml.text("MmbId", agent.memberId()).close(1);
    }
    other(agent.otherId());
    xml.close(2);
  }

  private void other(@Nullable String id) throws XMLStreamException, SAXException {
    if (id != null) {
      xml.open("Othr").text("Id", id).close(1);
    }
  }

  private String time(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        at.truncatedTo(ChronoUnit.SECONDS).atZone(settings.zone()));
  }

  private static String latin(String text, int longest) {
    return LatinText.of(text, longest, "settings");
  }

  private static void require(boolean fulfilled, String otherwise) {
    if (!fulfilled) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
