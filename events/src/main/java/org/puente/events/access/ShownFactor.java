package org.puente.events.access;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * The second factor that whoever calls has shown last, as their token tells it. In a service that
 * has a {@link FreshFactorArgument}, a controller that declares one as a parameter runs only while
 * it is fresh.
 *
 * @param name which, such as TOTP
 * @param at when
 */
public record ShownFactor(String name, Instant at) {

  /** Claims of a token: the factor's name, and when it was shown in seconds of the epoch. */
  public static final String FACTOR = "factor";

  public static final String FACTOR_AT = "factor_at";

  /** Empty where none was shown, and for a program, whatever its token says. */
  public static Optional<ShownFactor> of(@Nullable Authentication who) {
    return who instanceof JwtAuthenticationToken token
        ? ofToken(token.getToken())
        : Optional.empty();
  }

  private static Optional<ShownFactor> ofToken(Jwt token) {
    String factor = token.getClaimAsString(FACTOR);
    if (token.hasClaim(CallerClaims.CLIENT)
        || factor == null
        || !(token.getClaim(FACTOR_AT) instanceof Number at)) {
      return Optional.empty();
    }
    return Optional.of(new ShownFactor(factor, Instant.ofEpochSecond(at.longValue())));
  }
}
