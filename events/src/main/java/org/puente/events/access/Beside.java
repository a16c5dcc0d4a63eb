package org.puente.events.access;

import java.util.List;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who has one part with the caller in whatever takes two people: their deputy, or whom they stand
 * in for.
 */
public final class Beside {

  /** Claim of a token: their usernames. */
  public static final String CLAIM = "beside";

  private Beside() {}

  /** As the caller's token names them; nobody where there is none. */
  public static List<String> caller() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof JwtAuthenticationToken token
        ? Optional.ofNullable(token.getToken().getClaimAsStringList(CLAIM)).orElse(List.of())
        : List.of();
  }
}
