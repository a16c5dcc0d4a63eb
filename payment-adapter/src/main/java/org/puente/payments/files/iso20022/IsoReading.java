package org.puente.payments.files.iso20022;

import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.puente.payments.files.FileLines;
import org.puente.payments.files.FileRefused;
import org.puente.payments.files.FileRefused.Reason;

/** Reads one file of a bank: finds out which message it is, and why it cannot be one. */
final class IsoReading {

  private static final long LONGEST = 2_000_000_000L;

  private final IsoSettings settings;
  private final FileLines lines;
  private final Place place = new Place();

  IsoReading(IsoSettings settings, FileLines lines) {
    this.settings = settings;
    this.lines = lines;
  }

  void read(InputStream from) throws IOException {
    XmlText text = XmlText.of(from, LONGEST);
    try {
      XMLStreamReader reader = inputs().createXMLStreamReader(text);
      message(root(reader));
    } catch (XMLStreamException | JAXBException e) {
      throw refused(text);
    }
  }

  /** The parser only knows that it could not go on. */
  private FileRefused refused(XmlText text) throws IOException {
    return text.isClosedAtEnd()
        ? place.invalid("not well-formed")
        : new FileRefused(Reason.TRUNCATED, 0, null, "the document is not closed");
  }

  private GuardedReader root(XMLStreamReader reader) throws XMLStreamException {
    int event = reader.next();
    while (event != XMLStreamConstants.START_ELEMENT) {
      if (event == XMLStreamConstants.DTD) {
        throw new FileRefused(Reason.FORBIDDEN_CONTENT, 0, null, "document type definition");
      }
      event = reader.next();
    }
    if (!reader.getLocalName().equals("Document")) {
      throw notThisFormat(reader.getLocalName());
    }
    return new GuardedReader(reader, place);
  }

  private void message(GuardedReader reader) throws XMLStreamException, JAXBException {
    @Nullable IsoMessage message = message(first(reader));
    if (message == null || reader.schema() == IsoSchema.PAIN_001) {
      throw notThisFormat(reader.documentNamespace());
    }
    reader.readAs(message.types());
    if (reader.schema() == null) {
      lines.unchecked(reader.documentNamespace());
    }
    IsoDocument document = new IsoDocument(reader, place, message.context());
    switch (message) {
      case STATUS_REPORT -> new StatusReport(settings, lines, document).read();
      case NOTIFICATION, STATEMENT ->
          new AccountReport(settings, lines, document).read(message.kind());
    }
    document.end();
  }

  private static String first(GuardedReader reader) throws XMLStreamException {
    int event = reader.next();
    while (event != XMLStreamConstants.START_ELEMENT) {
      if (event == XMLStreamConstants.END_ELEMENT) {
        return "";
      }
      event = reader.next();
    }
    return reader.getLocalName();
  }

  private static @Nullable IsoMessage message(String element) {
    for (IsoMessage message : IsoMessage.values()) {
      if (message.element().equals(element)) {
        return message;
      }
    }
    return null;
  }

  private static FileRefused notThisFormat(String what) {
    String cut = what.length() > 80 ? what.substring(0, 80) : what;
    return new FileRefused(Reason.NOT_THIS_FORMAT, 0, null, "no answer or statement: " + cut);
  }

  private static XMLInputFactory inputs() {
    XMLInputFactory inputs = XMLInputFactory.newDefaultFactory();
    inputs.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    inputs.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    inputs.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return inputs;
  }
}
