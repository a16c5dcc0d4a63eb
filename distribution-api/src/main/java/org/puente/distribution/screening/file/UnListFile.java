package org.puente.distribution.screening.file;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.puente.distribution.screening.ListFile;
import org.puente.distribution.screening.SanctionsList.Entry;
import org.puente.events.http.Problem;
import org.springframework.stereotype.Component;

/**
 * The Security Council's consolidated list: {@code CONSOLIDATED_LIST/INDIVIDUALS/INDIVIDUAL}, read
 * as a stream. Entities are left out: people are paid, not entities.
 */
@Component
class UnListFile implements ListFile {

  private static final int MOST_ENTRIES = 50_000;
  private static final int DEEPEST = 12;
  private static final int LONGEST_TEXT = 20_000;

  private final XMLInputFactory factory = factory();

  /** No document type, so that neither entities nor other files come in. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, space) -> {
          throw new XMLStreamException("Nothing else is read");
        });
    return factory;
  }

  @Override
  public Content read(InputStream file) {
    try {
      Content content = content(factory.createXMLStreamReader(file));
      if (content.entries().isEmpty()) {
        throw unreadable("It names no individual.");
      }
      return content;
    } catch (XMLStreamException broken) {
      throw unreadable("It is no XML that can be read.");
    }
  }

  private static Content content(XMLStreamReader xml) throws XMLStreamException {
    List<Entry> entries = new ArrayList<>();
    Deque<String> path = new ArrayDeque<>();
    String dated = "";
    Individual individual = new Individual();
    StringBuilder text = new StringBuilder();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw unreadable("It has a document type.");
        case XMLStreamConstants.START_ELEMENT -> {
          path.push(xml.getLocalName());
          if (path.size() > DEEPEST) {
            throw unreadable("It is nested too deeply.");
          }
          text.setLength(0);
          if (path.size() == 1) {
            dated = dated(xml);
          } else if (path.peek().equals("INDIVIDUAL")) {
            individual = new Individual();
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          text.append(xml.getText());
          if (text.length() > LONGEST_TEXT) {
            throw unreadable("A text in it is too long.");
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          String name = path.pop();
          if (name.equals("INDIVIDUAL")) {
            individual.entry(entries.size() + 1).ifPresent(entries::add);
            if (entries.size() > MOST_ENTRIES) {
              throw unreadable("It has too many entries.");
            }
          } else if (path.contains("INDIVIDUAL")) {
            individual.take(Objects.requireNonNullElse(path.peek(), ""), name, text.toString());
          }
          text.setLength(0);
        }
        default -> {}
      }
    }
    return new Content(dated, entries);
  }

  private static String dated(XMLStreamReader xml) {
    if (!xml.getLocalName().equals("CONSOLIDATED_LIST")) {
      throw unreadable("It is no consolidated list.");
    }
    String dated = xml.getAttributeValue(null, "dateGenerated");
    return dated == null ? "" : dated.substring(0, Math.min(dated.length(), 40));
  }

  private static Problem unreadable(String why) {
    return Problem.unprocessable("list-unreadable", why);
  }
}
