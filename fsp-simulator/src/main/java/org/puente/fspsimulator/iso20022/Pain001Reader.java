package org.puente.fspsimulator.iso20022;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.puente.fspsimulator.files.FileLanguage.Received;
import org.puente.fspsimulator.files.FileLanguage.Wanted;
import org.puente.fspsimulator.files.UnreadableFile;

/**
 * Reads a client's orders as this bank understands them; what it does not understand it refuses.
 */
final class Pain001Reader {

  private static final String VERSION = "pain.001.001.09";

  private final InputStream file;
  private final List<Wanted> orders = new ArrayList<>();
  private final Claims whole = new Claims("AM19", "AM16");
  private String messageId = "";

  Pain001Reader(InputStream file) {
    this.file = file;
  }

  Received read() {
    try {
      XMLStreamReader xml = inputs().createXMLStreamReader(file);
      document(xml);
      while (xml.hasNext()) {
        xml.next();
      }
    } catch (XMLStreamException | IllegalArgumentException e) {
      throw new UnreadableFile("FF01", "not a readable " + VERSION);
    }
    whole.check();
    return new Received(messageId, List.copyOf(orders));
  }

  private void document(XMLStreamReader xml) throws XMLStreamException {
    while (xml.next() != XMLStreamConstants.START_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.DTD) {
        throw new UnreadableFile("FF01", "a document type definition");
      }
    }
    if (!String.valueOf(xml.getNamespaceURI()).contains(VERSION)) {
      throw new UnreadableFile("FF01", "not " + VERSION);
    }
    if (!child(xml) || !xml.getLocalName().equals("CstmrCdtTrfInitn")) {
      throw new UnreadableFile("FF01", "no credit transfer initiation");
    }
    while (child(xml)) {
      switch (xml.getLocalName()) {
        case "GrpHdr" -> group(xml);
        case "PmtInf" -> payment(xml);
        default -> skip(xml);
      }
    }
  }

  private void group(XMLStreamReader xml) throws XMLStreamException {
    while (child(xml)) {
      switch (xml.getLocalName()) {
        case "MsgId" -> messageId = text(xml);
        case "NbOfTxs" -> whole.count = text(xml);
        case "CtrlSum" -> whole.sum = text(xml);
        default -> skip(xml);
      }
    }
  }

  private void payment(XMLStreamReader xml) throws XMLStreamException {
    Claims claims = new Claims("AM20", "AM17");
    while (child(xml)) {
      switch (xml.getLocalName()) {
        case "NbOfTxs" -> claims.count = text(xml);
        case "CtrlSum" -> claims.sum = text(xml);
        case "CdtTrfTxInf" -> {
          Wanted wanted = new TransferReader(xml).read();
          orders.add(wanted);
          whole.add(wanted);
          claims.add(wanted);
        }
        default -> skip(xml);
      }
    }
    claims.check();
  }

  /** Goes to the next child of the open element; false at its end. */
  static boolean child(XMLStreamReader xml) throws XMLStreamException {
    int event = xml.next();
    while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
      event = xml.next();
    }
    return event == XMLStreamConstants.START_ELEMENT;
  }

  static String text(XMLStreamReader xml) throws XMLStreamException {
    return xml.getElementText().strip();
  }

  static void skip(XMLStreamReader xml) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      depth += child(xml) ? 1 : -1;
    }
  }

  private static XMLInputFactory inputs() {
    XMLInputFactory inputs = XMLInputFactory.newDefaultFactory();
    inputs.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    inputs.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return inputs;
  }

  /** What a level of the file claims, and what it turned out to hold. */
  private static final class Claims {
    private final String countReason;
    private final String sumReason;
    private @Nullable String count;
    private @Nullable String sum;
    private int found;
    private BigDecimal total = BigDecimal.ZERO;

    Claims(String countReason, String sumReason) {
      this.countReason = countReason;
      this.sumReason = sumReason;
    }

    void add(Wanted wanted) {
      found++;
      total = total.add(new BigDecimal(wanted.amount()));
    }

    void check() {
      if (count != null && !count.equals(Integer.toString(found))) {
        throw new UnreadableFile(countReason, found + " orders, not " + count);
      }
      if (sum != null && new BigDecimal(sum).compareTo(total) != 0) {
        throw new UnreadableFile(sumReason, "the orders come to " + total.toPlainString());
      }
    }
  }
}
