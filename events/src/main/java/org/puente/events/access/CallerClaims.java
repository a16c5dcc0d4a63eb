package org.puente.events.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.oauth2.jwt.Jwt;

/** A caller as a token tells it: sub, preferred_username, grants. */
final class CallerClaims {

  private CallerClaims() {}

  static Caller read(Jwt token) {
    return new Caller(
        UUID.fromString(token.getSubject()),
        Objects.requireNonNullElse(
            token.getClaimAsString("preferred_username"), token.getSubject()),
        grants(token));
  }

  private static Set<Grant> grants(Jwt token) {
    List<String> grants = token.getClaimAsStringList("grants");
    return grants == null
        ? Set.of()
        : grants.stream().map(Grant::ofClaim).collect(toUnmodifiableSet());
  }
}
