package org.puente.distribution;

import org.puente.events.testing.TestTokens;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Accepts the tokens of {@link TestTokens} besides the service's own. */
@TestConfiguration(proxyBeanMethods = false)
class TestIssuers {

  @Bean
  @Primary
  JwtDecoder eitherIssuer(@Qualifier("jwtDecoder") JwtDecoder own) {
    var test = NimbusJwtDecoder.withJwkSetUri(TestTokens.jwksUrl()).build();
    return token -> {
      try {
        return own.decode(token);
      } catch (JwtException notOurs) {
        return test.decode(token);
      }
    };
  }
}
