package org.puente.distribution.access.passkeys;

/** A counter did not rise: two keys sign as if they were one (WebAuthn 3, 6.1.1). */
class CopiedPasskey extends RuntimeException {

  CopiedPasskey() {
    super("The counter of a passkey did not rise", null, false, false);
  }
}
