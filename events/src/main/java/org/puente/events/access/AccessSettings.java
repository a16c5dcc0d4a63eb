package org.puente.events.access;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is trusted and what needs no token.
 *
 * @param issuer of the tokens
 * @param jwks where the issuer publishes its keys
 * @param access what is open
 */
@ConfigurationProperties("puente")
record AccessSettings(
    @DefaultValue("puente") String issuer, @DefaultValue Jwks jwks, @DefaultValue Access access) {

  /** The issuer's public keys. */
  record Jwks(@DefaultValue("http://localhost:8080/oauth2/jwks") String url) {}

  /** Path patterns that anybody may call. */
  record Access(@DefaultValue List<String> open) {}
}
