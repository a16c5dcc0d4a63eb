package org.puente.payments.files.iso20022;

import iso20022.camt053.EntryTransaction10;
import iso20022.pain002.PaymentTransaction105;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.puente.payments.files.BankFileHead;

/** The messages that a bank sends us, by the element that each begins with in every version. */
enum IsoMessage {
  STATUS_REPORT("CstmrPmtStsRpt", BankFileHead.Kind.RESPONSE, IsoSchema.PAIN_002),
  NOTIFICATION("BkToCstmrDbtCdtNtfctn", BankFileHead.Kind.NEWS, IsoSchema.CAMT_053),
  STATEMENT("BkToCstmrStmt", BankFileHead.Kind.STATEMENT, IsoSchema.CAMT_053);

  private static final Map<IsoSchema, JAXBContext> CONTEXTS = new ConcurrentHashMap<>();

  private final String element;
  private final BankFileHead.Kind kind;
  private final IsoSchema types;

  IsoMessage(String element, BankFileHead.Kind kind, IsoSchema types) {
    this.element = element;
    this.kind = kind;
    this.types = types;
  }

  String element() {
    return element;
  }

  BankFileHead.Kind kind() {
    return kind;
  }

  /** Whose generated classes the message is read into; entries are the same in both camt. */
  IsoSchema types() {
    return types;
  }

  JAXBContext context() {
    return CONTEXTS.computeIfAbsent(types, IsoMessage::context);
  }

  private static JAXBContext context(IsoSchema types) {
    try {
      Class<?> any =
          types == IsoSchema.PAIN_002 ? PaymentTransaction105.class : EntryTransaction10.class;
      return JAXBContext.newInstance(any.getPackageName(), any.getClassLoader());
    } catch (JAXBException e) {
      throw new IllegalStateException("The classes of " + types + " cannot be read into", e);
    }
  }
}
