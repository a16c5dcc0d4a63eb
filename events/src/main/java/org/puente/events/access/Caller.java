package org.puente.events.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Who makes the current request. */
public record Caller(UUID userId, String username, Set<Role> roles, AccessScope scope) {

  public Caller {
    roles = Set.copyOf(roles);
  }

  /** Throws AuthenticationCredentialsNotFoundException outside of an authenticated request. */
  public static Caller current() {
    return find()
        .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is calling"));
  }

  public static Optional<Caller> find() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return switch (authentication) {
      case JwtAuthenticationToken token -> Optional.of(CallerClaims.read(token.getToken()));
      case Authentication other when other.getPrincipal() instanceof CallerPrincipal principal ->
          Optional.of(principal.caller());
      case null, default -> Optional.empty();
    };
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }
}
