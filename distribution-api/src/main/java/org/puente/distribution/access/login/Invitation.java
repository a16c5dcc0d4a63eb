package org.puente.distribution.access.login;

import java.time.Instant;

/**
 * A link that works once.
 *
 * @param token what the link carries; only its hash is kept
 * @param expiresAt when it stops working, used or not
 */
public record Invitation(String token, Instant expiresAt) {

  /** Where the link leads, without the host. */
  public String path() {
    return "/welcome?token=" + token;
  }

  @Override
  public String toString() {
    return "Invitation[…, expiresAt=" + expiresAt + "]";
  }
}
