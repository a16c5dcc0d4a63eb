package org.puente.distribution.access.passkeys;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where browsers reach the console: a passkey that was made at one address answers nowhere else.
 *
 * @param origins scheme, host and port as browsers show them
 * @param relyingParty the host that passkeys belong to, or a domain above it; the first origin's
 *     host unless said
 */
@ConfigurationProperties("puente.access.passkeys")
record PasskeySettings(List<String> origins, @Nullable String relyingParty) {

  PasskeySettings {
    origins = List.copyOf(origins);
    if (origins.isEmpty()) {
      throw new IllegalArgumentException("puente.access.passkeys.origins names no address");
    }
  }

  String host() {
    if (relyingParty != null && !relyingParty.isBlank()) {
      return relyingParty;
    }
    String host = URI.create(origins.getFirst()).getHost();
    if (host == null) {
      throw new IllegalArgumentException("An origin is like https://puente.example.org");
    }
    return host;
  }
}
