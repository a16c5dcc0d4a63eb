package org.puente.events.tables;

/** The same sentence for the two languages of the screens. */
public record Words(String es, String en) {

  /** The sentence in that language; Spanish unless English is asked for. */
  public String in(String language) {
    return language.startsWith("en") ? en : es;
  }
}
