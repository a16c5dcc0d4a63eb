package org.puente.distribution.notices;

/** Hands mail to a server. */
public interface Post {

  /** A text for one address; the id is the same whenever the same mail is tried again. */
  record Letter(String to, String id, String subject, String text) {}

  /** What is known after trying. */
  enum Delivery {
    /** The server took it. */
    TAKEN,
    /** It was never handed over. */
    AWAY,
    LOG_IN,
    /** The server said no. */
    REFUSED,
    /** It broke off on the way: the server may have taken it. */
    UNCLEAR
  }

  Delivery send(Letter letter);
}
