package org.puente.events.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Who makes the current request, and the roles they hold, each somewhere. */
public record Caller(UUID userId, String username, Set<Grant> grants) {

  public Caller {
    grants = Set.copyOf(grants);
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

  /** The roles they hold anywhere. */
  public Set<Role> roles() {
    return grants.stream().map(Grant::role).collect(toUnmodifiableSet());
  }

  /** Whether they hold it anywhere. */
  public boolean is(Role role) {
    return grants.stream().anyMatch(grant -> grant.role() == role);
  }

  /** Whether they hold one of these roles for every programme and place. */
  public boolean isEverywhere(Set<Role> operation) {
    return grantsOf(operation).stream().anyMatch(Grant::isEverywhere);
  }

  /** The grants that count for an operation of these roles; the others widen nothing. */
  public Set<Grant> grantsOf(Set<Role> operation) {
    return grants.stream()
        .filter(grant -> operation.contains(grant.role()))
        .collect(toUnmodifiableSet());
  }

  /** Where an operation of these roles may reach in a programme of an organisation. */
  public Set<String> territoriesOf(Set<Role> operation, String organisation, String programme) {
    return grantsOf(operation).stream()
        .filter(grant -> grant.covers(organisation, programme, grant.territory()))
        .map(Grant::territory)
        .collect(toUnmodifiableSet());
  }

  /** The roles they hold at such a place. */
  public Set<Role> rolesAt(String organisation, String programme, String territory) {
    return grants.stream()
        .filter(grant -> grant.covers(organisation, programme, territory))
        .map(Grant::role)
        .collect(toUnmodifiableSet());
  }
}
