package org.puente.distribution.access;

import java.util.List;
import java.util.UUID;
import org.puente.distribution.access.clients.Clients;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** The issuer checks its own tokens with the keys at hand instead of asking itself over HTTP. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

  @Bean
  PasswordEncoder passwordEncoder() {
    return new ComposedPasswords(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
  }

  @Bean
  JwtDecoder jwtDecoder(
      SigningKeys keys,
      JdbcUsers users,
      Clients clients,
      @Value("${puente.issuer}") String issuer) {
    var decoder =
        NimbusJwtDecoder.withJwkSource(
                (wanted, _) -> {
                  var known = wanted.select(keys.published());
                  return known.isEmpty() ? wanted.select(keys.publishedNow()) : known;
                })
            .build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<Jwt>(
            JwtValidators.createDefaultWithIssuer(issuer),
            new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, aud -> aud != null && aud.contains("puente")),
            token -> current(users, clients, token)));
    return decoder;
  }

  /** At once, and not at its end, does a token lose its worth when its holder is changed. */
  private static OAuth2TokenValidatorResult current(JdbcUsers users, Clients clients, Jwt token) {
    return token.getClaim(TokenIssuer.VERSION) instanceof Number version
            && isCurrent(users, clients, token, version.intValue())
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(
            new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "The user has changed", null));
  }

  private static boolean isCurrent(JdbcUsers users, Clients clients, Jwt token, int version) {
    UUID holder = UUID.fromString(token.getSubject());
    return token.hasClaim(TokenIssuer.CLIENT)
        ? clients.isCurrent(holder, version)
        : users.isCurrent(holder, version);
  }
}
