package org.puente.payments.files.iso20022;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.AttributesImpl;

/** Writes elements, each of which its schema has seen first; nothing is kept but the open ones. */
final class CheckedXml {

  private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

  private final XMLStreamWriter writer;
  private final ValidatorHandler schema;
  private final String schemaNamespace;
  private final Deque<String> open = new ArrayDeque<>();

  CheckedXml(IsoSchema schema, String namespace, OutputStream to)
      throws XMLStreamException, SAXException {
    this.schema = schema.validator();
    this.schemaNamespace = schema.namespace();
    this.schema.setErrorHandler(new Refusing());
    this.schema.startDocument();
    this.writer = WRITERS.createXMLStreamWriter(to, StandardCharsets.UTF_8.name());
    writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    writer.setDefaultNamespace(namespace);
    start("Document", null, null);
    writer.writeDefaultNamespace(namespace);
  }

  /** Opens the elements, one in the other. */
  CheckedXml open(String... elements) throws XMLStreamException, SAXException {
    for (String element : elements) {
      start(element, null, null);
    }
    return this;
  }

  CheckedXml close(int elements) throws XMLStreamException, SAXException {
    for (int i = 0; i < elements; i++) {
      String element = open.element();
      schema.endElement(schemaNamespace, element, element);
      writer.writeEndElement();
      open.pop();
    }
    return this;
  }

  CheckedXml text(String element, String value) throws XMLStreamException, SAXException {
    start(element, null, null);
    content(value);
    return close(1);
  }

  CheckedXml textIfAny(String element, @Nullable String value)
      throws XMLStreamException, SAXException {
    return value == null ? this : text(element, value);
  }

  CheckedXml amount(String element, String currency, String value)
      throws XMLStreamException, SAXException {
    start(element, "Ccy", currency);
    content(value);
    return close(1);
  }

  void end() throws XMLStreamException, SAXException {
    close(open.size());
    schema.endDocument();
    writer.writeEndDocument();
    writer.flush();
  }

  private void start(String element, @Nullable String attribute, @Nullable String value)
      throws XMLStreamException, SAXException {
    open.push(element);
    AttributesImpl attributes = new AttributesImpl();
    if (attribute != null) {
      attributes.addAttribute("", attribute, attribute, "CDATA", value);
    }
    schema.startElement(schemaNamespace, element, element, attributes);
    writer.writeStartElement(element);
    if (attribute != null) {
      writer.writeAttribute(attribute, value);
    }
  }

  private void content(String value) throws XMLStreamException, SAXException {
    schema.characters(value.toCharArray(), 0, value.length());
    writer.writeCharacters(value);
  }

  /** What the schema does not allow is not written; the content stays out of the message. */
  private final class Refusing implements ErrorHandler {
    @Override
    public void warning(SAXParseException warning) {}

    @Override
    public void error(SAXParseException error) {
      throw new IllegalArgumentException(
          "%s: %s".formatted(String.join("/", open.reversed()), SchemaRule.of(error)));
    }

    @Override
    public void fatalError(SAXParseException error) {
      error(error);
    }
  }
}
