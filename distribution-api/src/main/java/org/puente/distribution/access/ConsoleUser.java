package org.puente.distribution.access;

import java.util.Collection;
import org.puente.events.access.Caller;
import org.puente.events.access.CallerPrincipal;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Who is logged in to the console.
 *
 * @param secondFactorDue whether any page but the log-in's own waits for a second factor
 */
public record ConsoleUser(UserAccount account, boolean secondFactorDue)
    implements CallerPrincipal, AuthenticatedPrincipal {

  @Override
  public Caller caller() {
    return account.caller();
  }

  @Override
  public String getName() {
    return account.username();
  }

  /** One authority for each role, named as for tokens. */
  public Collection<GrantedAuthority> authorities() {
    return account.roles().stream()
        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(role.authority()))
        .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
  }
}
