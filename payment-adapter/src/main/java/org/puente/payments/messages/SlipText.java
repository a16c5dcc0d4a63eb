package org.puente.payments.messages;

/** What a slip says, in its holder's language; no name is on it. */
public record SlipText(String ticket, String words) {

  @Override
  public String toString() {
    return "SlipText[***]";
  }
}
