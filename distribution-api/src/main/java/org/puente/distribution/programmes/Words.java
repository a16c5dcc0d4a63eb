package org.puente.distribution.programmes;

/** A sentence in the two languages of the console. */
public record Words(String es, String en) {

  public Words {
    if (es.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("Words are needed in Spanish and in English");
    }
  }

  public String in(String language) {
    return language.startsWith("en") ? en : es;
  }
}
