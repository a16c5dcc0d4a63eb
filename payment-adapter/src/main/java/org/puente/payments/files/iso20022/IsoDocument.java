package org.puente.payments.files.iso20022;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Walks down a document, element by element; only the element at hand is ever in memory. */
final class IsoDocument {

  private final GuardedReader reader;
  private final Place place;
  private final Unmarshaller unmarshaller;
  private boolean ahead;

  /** The reader stands in the element whose children are walked first. */
  IsoDocument(GuardedReader reader, Place place, JAXBContext types) throws JAXBException {
    this.reader = reader;
    this.place = place;
    this.unmarshaller = types.createUnmarshaller();
  }

  Place place() {
    return place;
  }

  /** Goes to the next child of the open element; false at its end. */
  boolean child() throws XMLStreamException {
    int event = ahead ? reader.getEventType() : reader.next();
    ahead = false;
    while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
      event = reader.next();
    }
    return event == XMLStreamConstants.START_ELEMENT;
  }

  String name() {
    return reader.getLocalName();
  }

  @Nullable String attribute(String name) {
    return reader.getAttributeValue(null, name);
  }

  /** The whole text within the element, whatever stands around it; goes to its end. */
  String text() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            text.append(reader.getText());
        default -> {}
      }
    }
    return text.toString().strip();
  }

  void skip() throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
  }

  /** The element at hand as one of the schema's types. */
  <T> T as(Class<T> type) throws XMLStreamException, JAXBException {
    T value = unmarshaller.unmarshal(reader, type).getValue();
    ahead = true;
    return Objects.requireNonNull(value);
  }

  /** Reads what follows the message; only the end may. */
  void end() throws XMLStreamException {
    while (reader.hasNext()) {
      reader.next();
    }
  }
}
