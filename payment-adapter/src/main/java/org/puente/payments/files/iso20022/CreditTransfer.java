package org.puente.payments.files.iso20022;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.puente.events.sealing.Payee;
import org.puente.payments.files.Instruction;
import org.xml.sax.SAXException;

/**
 * One transaction for somebody who has no bank account: neither an account nor an agent of theirs
 * is named, and the bank is told how to hand over cash.
 */
final class CreditTransfer {

  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
  private static final int LONGEST_CALLING_CODE = 4;

  /** No code begins as another does. */
  private static final Set<Integer> CALLING_CODES =
      PhoneNumberUtil.getInstance().getSupportedCallingCodes();

  private final IsoSettings settings;
  private final CheckedXml xml;

  CreditTransfer(IsoSettings settings, CheckedXml xml) {
    this.settings = settings;
    this.xml = xml;
  }

  void write(Instruction instruction) throws XMLStreamException, SAXException {
    String reference = OurReference.text(instruction.clientReference());
    if (!instruction.amount().currency().equals(settings.currency())) {
      throw new IllegalArgumentException("amount: another currency");
    }
    xml.open("CdtTrfTxInf", "PmtId");
    xml.text("InstrId", reference).text("EndToEndId", reference).close(1);
    localInstrument();
    xml.open("Amt")
        .amount("InstdAmt", settings.currency(), IsoAmounts.text(instruction.amount()))
        .close(1);
    creditor(instruction.payee());
    instructions(instruction.payee());
    xml.open("Purp").text("Cd", settings.purpose()).close(2);
  }

  private void localInstrument() throws XMLStreamException, SAXException {
    String element =
        switch (settings.delivery()) {
          case HOLD, PHOB -> null;
          case LOCAL_CODE -> "Cd";
          case LOCAL_PROPRIETARY -> "Prtry";
        };
    if (element != null) {
      xml.open("PmtTpInf", "LclInstrm").textIfAny(element, settings.localInstrument()).close(2);
    }
  }

  private void creditor(Payee payee) throws XMLStreamException, SAXException {
    xml.open("Cdtr").text("Nm", LatinText.of(payee.name(), 140, "payee.name"));
    xml.open("PstlAdr").text("Ctry", settings.country()).close(1);
    if (payee.document() != null) {
      String document = LatinText.of(payee.document(), 35, "payee.document");
      xml.open("Id", "PrvtId", "Othr").text("Id", document).close(3);
    }
    String phone = phone(payee);
    if (phone != null) {
      xml.open("CtctDtls").text("MobNb", phone).close(1);
    }
    xml.close(1);
  }

  private void instructions(Payee payee) throws XMLStreamException, SAXException {
    switch (settings.delivery()) {
      case HOLD -> xml.open("InstrForCdtrAgt").text("Cd", "HOLD").close(1);
      case PHOB -> {
        String phone = payee.phone();
        if (phone == null) {
          throw new IllegalArgumentException(
              "payee.phone: the bank is to phone, and there is none");
        }
        xml.open("InstrForCdtrAgt").text("Cd", "PHOB").text("InstrInf", phone).close(1);
      }
      case LOCAL_CODE, LOCAL_PROPRIETARY -> {}
    }
  }

  /** As ISO 20022 writes it: the country's code, a hyphen and the rest. */
  private static @Nullable String phone(Payee payee) {
    String phone = payee.phone();
    if (phone == null) {
      return null;
    }
    for (int end = 2; end <= LONGEST_CALLING_CODE && E164.matcher(phone).matches(); end++) {
      if (CALLING_CODES.contains(Integer.valueOf(phone.substring(1, end)))) {
        return phone.substring(0, end) + "-" + phone.substring(end);
      }
    }
    throw new IllegalArgumentException("payee.phone: not an international number");
  }
}
