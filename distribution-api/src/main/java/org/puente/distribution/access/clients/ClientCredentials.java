package org.puente.distribution.access.clients;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A client's id and secret as HTTP Basic carries them, form-encoded first (RFC 6749, 2.3.1). */
record ClientCredentials(String clientId, String secret) {

  private static final String BASIC = "basic ";
  private static final int LONGEST_HEADER = 1_000;

  /** Empty where the header is missing or is of another kind. */
  static Optional<ClientCredentials> of(@Nullable String header) {
    if (header == null
        || header.length() > LONGEST_HEADER
        || !header.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
      return Optional.empty();
    }
    try {
      byte[] pair = Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
      String[] parts = new String(pair, UTF_8).split(":", 2);
      return parts.length == 2
          ? Optional.of(
              new ClientCredentials(
                  URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(parts[1], UTF_8)))
          : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "ClientCredentials[" + clientId + ", …]";
  }
}
