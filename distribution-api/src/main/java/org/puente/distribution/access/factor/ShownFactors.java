package org.puente.distribution.access.factor;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.CallerClaims;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** What a session or a token says of the second factor: which, and when it was shown last. */
final class ShownFactors {

  /** Claims of a token: the factor's name, and when it was shown in seconds of the epoch. */
  static final String FACTOR = "factor";

  static final String FACTOR_AT = "factor_at";

  private ShownFactors() {}

  static Optional<Confirmed> latest(@Nullable Authentication who) {
    return switch (who) {
      case null -> Optional.empty();
      case JwtAuthenticationToken token -> ofToken(token);
      case Authentication session ->
          session.getAuthorities().stream()
              .flatMap(
                  one -> one instanceof FactorGrantedAuthority f ? Stream.of(f) : Stream.empty())
              .flatMap(ShownFactors::ofSession)
              .max(Comparator.comparing(Confirmed::at));
    };
  }

  private static Stream<Confirmed> ofSession(FactorGrantedAuthority shown) {
    return Arrays.stream(Factor.values())
        .filter(factor -> factor.authority().equals(shown.getAuthority()))
        .map(factor -> new Confirmed(factor, shown.getIssuedAt()));
  }

  /** Whether no person is behind it at all. */
  static boolean isOfProgram(@Nullable Authentication who) {
    return who instanceof JwtAuthenticationToken token
        && token.getToken().hasClaim(CallerClaims.CLIENT);
  }

  private static Optional<Confirmed> ofToken(JwtAuthenticationToken token) {
    String factor = token.getToken().getClaimAsString(FACTOR);
    if (isOfProgram(token)
        || factor == null
        || !(token.getToken().getClaim(FACTOR_AT) instanceof Number at)) {
      return Optional.empty();
    }
    return Optional.of(
        new Confirmed(Factor.valueOf(factor), Instant.ofEpochSecond(at.longValue())));
  }
}
