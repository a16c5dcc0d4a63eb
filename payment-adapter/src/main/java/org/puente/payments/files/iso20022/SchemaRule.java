package org.puente.payments.files.iso20022;

import org.xml.sax.SAXParseException;

/** The rule that a schema's complaint names, such as {@code cvc-pattern-valid}. */
final class SchemaRule {

  private SchemaRule() {}

  /** Without the rest of the message, which repeats what the file says. */
  static String of(SAXParseException error) {
    String message = String.valueOf(error.getMessage());
    int colon = message.indexOf(':');
    return colon > 0 && message.startsWith("cvc-") ? message.substring(0, colon) : "not valid";
  }
}
