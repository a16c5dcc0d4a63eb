package org.puente.events.sealing;

/**
 * Whom a text reaches, and how: all that whoever only tells them something needs. It travels only
 * sealed.
 *
 * @param contact with the number at which they are told, whoever's choice that was
 */
public record Addressee(String language, Contact contact) {

  /** Says nothing, as its contact. */
  @Override
  public String toString() {
    return "Addressee[sealed]";
  }
}
