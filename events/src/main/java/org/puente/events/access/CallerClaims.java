package org.puente.events.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.oauth2.jwt.Jwt;

/** A caller as a token tells it: sub, preferred_username, roles, orgs, progs, terrs. */
final class CallerClaims {

  private CallerClaims() {}

  static Caller read(Jwt token) {
    return new Caller(
        UUID.fromString(token.getSubject()),
        Objects.requireNonNullElse(
            token.getClaimAsString("preferred_username"), token.getSubject()),
        roles(token),
        new AccessScope(ids(token, "orgs"), ids(token, "progs"), ids(token, "terrs")));
  }

  static Set<Role> roles(Jwt token) {
    return ids(token, "roles").stream().map(Role::valueOf).collect(toUnmodifiableSet());
  }

  private static Set<String> ids(Jwt token, String claim) {
    List<String> ids = token.getClaimAsStringList(claim);
    return ids == null ? Set.of() : Set.copyOf(ids);
  }
}
