package org.puente.fspsimulator.iso20022;

import static org.puente.fspsimulator.iso20022.Pain001Reader.child;
import static org.puente.fspsimulator.iso20022.Pain001Reader.skip;
import static org.puente.fspsimulator.iso20022.Pain001Reader.text;

import java.math.BigDecimal;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.puente.fspsimulator.files.FileLanguage.Wanted;

/** One credit transfer; the bank pays it in cash, whatever the file says of accounts. */
final class TransferReader {

  private final XMLStreamReader xml;
  private String reference = "";
  private String amount = "";
  private String currency = "";
  private String name = "";
  private String phone = "";

  TransferReader(XMLStreamReader xml) {
    this.xml = xml;
  }

  /** Throws IllegalArgumentException for an amount that is no number. */
  Wanted read() throws XMLStreamException {
    while (child(xml)) {
      switch (xml.getLocalName()) {
        case "PmtId" -> identification();
        case "Amt" -> amount();
        case "Cdtr" -> creditor();
        case "InstrForCdtrAgt" -> instruction();
        default -> skip(xml);
      }
    }
    return new Wanted(reference, new BigDecimal(amount).toPlainString(), currency, name, phone);
  }

  private void identification() throws XMLStreamException {
    while (child(xml)) {
      if (xml.getLocalName().equals("EndToEndId")) {
        reference = text(xml);
      } else {
        skip(xml);
      }
    }
  }

  private void amount() throws XMLStreamException {
    while (child(xml)) {
      if (xml.getLocalName().equals("InstdAmt")) {
        currency = String.valueOf(xml.getAttributeValue(null, "Ccy"));
        amount = text(xml);
      } else {
        skip(xml);
      }
    }
  }

  private void creditor() throws XMLStreamException {
    while (child(xml)) {
      switch (xml.getLocalName()) {
        case "Nm" -> name = text(xml);
        case "CtctDtls" -> contact();
        default -> skip(xml);
      }
    }
  }

  private void contact() throws XMLStreamException {
    while (child(xml)) {
      switch (xml.getLocalName()) {
        case "PhneNb", "MobNb" -> phone = plain(text(xml));
        default -> skip(xml);
      }
    }
  }

  /** Where the bank is asked to phone, the number may stand only here. */
  private void instruction() throws XMLStreamException {
    while (child(xml)) {
      if (xml.getLocalName().equals("InstrInf") && phone.isEmpty()) {
        String said = plain(text(xml));
        phone = said.startsWith("+") ? said : "";
      } else {
        skip(xml);
      }
    }
  }

  private static String plain(String number) {
    return number.replaceAll("[^+0-9]", "");
  }
}
