package org.puente.payments.files.iso20022;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.puente.payments.files.FileRefused;
import org.puente.payments.files.FileRefused.Reason;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Shows every event to the schema before anybody else sees it, refuses what no bank needs, and lets
 * a bank's own namespace pass for the published one.
 */
final class GuardedReader extends StreamReaderDelegate {

  private static final int LONGEST_TEXT = 100_000;

  private final Place place;
  private final String namespace;
  private final @Nullable IsoSchema known;
  private final @Nullable ValidatorHandler schema;
  private String asked;
  private int textLength;
  private boolean ended;

  /** The reader stands at the document's root. */
  GuardedReader(XMLStreamReader reader, Place place) {
    super(reader);
    this.place = place;
    this.namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
    this.asked = namespace;
    this.known = IsoSchema.of(namespace);
    this.schema = known == null ? null : known.validator();
    try {
      if (schema != null) {
        schema.setErrorHandler(new Refusing());
        schema.startDocument();
      }
      started();
    } catch (SAXException e) {
      throw place.invalid("schema");
    }
  }

  @Nullable IsoSchema schema() {
    return known;
  }

  String documentNamespace() {
    return namespace;
  }

  /** From here on the document's namespace is told as this one. */
  void readAs(IsoSchema other) {
    asked = other.namespace();
  }

  @Override
  public int next() throws XMLStreamException {
    if (ended) {
      place.leave();
      ended = false;
    }
    int event = super.next();
    try {
      show(event);
    } catch (SAXException e) {
      throw place.invalid("schema");
    }
    return event;
  }

  @Override
  public String getNamespaceURI() {
    return told(super.getNamespaceURI(), asked);
  }

  private void show(int event) throws SAXException {
    switch (event) {
      case START_ELEMENT -> started();
      case END_ELEMENT -> {
        if (schema != null) {
          schema.endElement(schemaNamespace(), getLocalName(), getLocalName());
        }
        ended = true;
      }
      case CHARACTERS, CDATA, SPACE -> text();
      case DTD, ENTITY_REFERENCE, ENTITY_DECLARATION, NOTATION_DECLARATION ->
          throw new FileRefused(Reason.FORBIDDEN_CONTENT, 0, null, "document type definition");
      case END_DOCUMENT -> {
        if (schema != null) {
          schema.endDocument();
        }
      }
      default -> {
        // Comments and processing instructions say nothing to us.
      }
    }
  }

  private void started() throws SAXException {
    place.enter(getLocalName());
    textLength = 0;
    if (schema != null) {
      schema.startElement(schemaNamespace(), getLocalName(), getLocalName(), attributes());
    }
  }

  private void text() throws SAXException {
    textLength += getTextLength();
    if (textLength > LONGEST_TEXT) {
      throw new FileRefused(Reason.TOO_LARGE, 0, place.field(), "a text of this length");
    }
    if (schema != null) {
      schema.characters(getTextCharacters(), getTextStart(), getTextLength());
    }
  }

  private AttributesImpl attributes() {
    AttributesImpl attributes = new AttributesImpl();
    for (int i = 0; i < getAttributeCount(); i++) {
      String uri = getAttributeNamespace(i);
      attributes.addAttribute(
          uri == null ? "" : uri,
          getAttributeLocalName(i),
          getAttributeLocalName(i),
          "CDATA",
          getAttributeValue(i));
    }
    return attributes;
  }

  private String schemaNamespace() {
    return told(super.getNamespaceURI(), known == null ? asked : known.namespace());
  }

  private String told(@Nullable String actual, String instead) {
    String own = actual == null ? "" : actual;
    return own.equals(namespace) ? instead : own;
  }

  /** The first complaint is enough; its text may repeat the file's content, the rule does not. */
  private final class Refusing implements ErrorHandler {
    @Override
    public void warning(SAXParseException warning) {}

    @Override
    public void error(SAXParseException error) {
      throw place.invalid(SchemaRule.of(error));
    }

    @Override
    public void fatalError(SAXParseException error) {
      error(error);
    }
  }
}
