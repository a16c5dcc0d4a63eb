package org.puente.distribution.registration.profile;

/** A profile that cannot be used; the message names the key and says what to write instead. */
public final class InvalidProfile extends Exception {

  private static final long serialVersionUID = 1L;

  InvalidProfile(String message) {
    super(message);
  }
}
