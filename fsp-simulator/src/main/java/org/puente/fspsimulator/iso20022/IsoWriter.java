package org.puente.fspsimulator.iso20022;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements the way this bank's messages all do. */
final class IsoWriter {

  private static final String NAMESPACES = "urn:iso:std:iso:20022:tech:xsd:";
  private static final int LONGEST_ID = 35;

  private final XMLStreamWriter xml;

  private IsoWriter(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** What stands within the document. */
  @FunctionalInterface
  interface Body {
    void write(IsoWriter xml) throws XMLStreamException;
  }

  static void document(String version, String message, OutputStream to, Body body)
      throws IOException {
    try {
      XMLStreamWriter writer =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(to, "UTF-8");
      IsoWriter xml = new IsoWriter(writer);
      writer.writeStartDocument("UTF-8", "1.0");
      writer.writeStartElement("Document");
      writer.writeDefaultNamespace(NAMESPACES + version);
      xml.in(message, body);
      writer.writeEndElement();
      writer.writeEndDocument();
      writer.flush();
    } catch (XMLStreamException e) {
      throw new IOException("the file was not written", e);
    }
  }

  void in(String element, Body body) throws XMLStreamException {
    xml.writeStartElement(element);
    body.write(this);
    xml.writeEndElement();
  }

  void text(String element, String value) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  /** An id of at most 35 characters, which never may be missing. */
  void id(String element, String value) throws XMLStreamException {
    String said = value.isBlank() ? "NOTPROVIDED" : value;
    text(element, said.length() <= LONGEST_ID ? said : said.substring(0, LONGEST_ID));
  }

  void amount(String currency, String value) throws XMLStreamException {
    xml.writeStartElement("Amt");
    xml.writeAttribute("Ccy", currency);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  void time(String element, Instant at, ZoneId zone) throws XMLStreamException {
    text(
        element,
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            at.truncatedTo(ChronoUnit.SECONDS).atZone(zone)));
  }

  void date(String element, LocalDate day) throws XMLStreamException {
    in(element, date -> date.text("Dt", day.toString()));
  }
}
