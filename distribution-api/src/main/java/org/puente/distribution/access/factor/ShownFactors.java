package org.puente.distribution.access.factor;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.CallerClaims;
import org.puente.events.access.ShownFactor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** What a session or a token says of the second factor: which, and when it was shown last. */
final class ShownFactors {

  private ShownFactors() {}

  static Optional<Confirmed> latest(@Nullable Authentication who) {
    return switch (who) {
      case null -> Optional.empty();
      case JwtAuthenticationToken token ->
          ShownFactor.of(token)
              .map(shown -> new Confirmed(Factor.valueOf(shown.name()), shown.at()));
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
}
