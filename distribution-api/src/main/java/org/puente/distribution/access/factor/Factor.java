package org.puente.distribution.access.factor;

import org.springframework.security.core.authority.FactorGrantedAuthority;

/** What somebody can show besides a password. */
public enum Factor {
  /** A code of an authenticator app (RFC 6238). */
  TOTP("FACTOR_TOTP"),
  /** One of the codes that were written down when the app was set up. */
  RECOVERY_CODE("FACTOR_RECOVERY_CODE"),
  /** A passkey (WebAuthn). */
  PASSKEY(FactorGrantedAuthority.WEBAUTHN_AUTHORITY);

  private final String authority;

  Factor(String authority) {
    this.authority = authority;
  }

  /** What a session holds once this was shown in it. */
  public String authority() {
    return authority;
  }
}
