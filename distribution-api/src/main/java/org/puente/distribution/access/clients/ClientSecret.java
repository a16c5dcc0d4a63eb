package org.puente.distribution.access.clients;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** A client's new secret, which is shown once and of which only a hash is kept. */
public record ClientSecret(UUID id, String clientId, String secret) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  static String random() {
    byte[] secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  @Override
  public String toString() {
    return "ClientSecret[" + clientId + ", …]";
  }
}
