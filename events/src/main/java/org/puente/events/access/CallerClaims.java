package org.puente.events.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.oauth2.jwt.Jwt;

/** A caller as a token tells it: sub, preferred_username, grants, and client_id of a program. */
public final class CallerClaims {

  /** Which program it is; a person's token has none (RFC 9068, 2.2). */
  public static final String CLIENT = "client_id";

  private CallerClaims() {}

  static Caller read(Jwt token) {
    return new Caller(
        UUID.fromString(token.getSubject()),
        Objects.requireNonNullElse(
            token.getClaimAsString("preferred_username"), token.getSubject()),
        grants(token));
  }

  /** A program holds no role of a person's, whatever its token says. */
  private static Set<Grant> grants(Jwt token) {
    List<String> grants = token.getClaimAsStringList("grants");
    return grants == null
        ? Set.of()
        : grants.stream()
            .map(Grant::ofClaim)
            .filter(grant -> !token.hasClaim(CLIENT) || grant.role().isForPrograms())
            .collect(toUnmodifiableSet());
  }
}
