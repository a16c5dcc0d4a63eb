package org.puente.distribution.access;

import java.util.Collection;
import org.puente.events.access.Caller;
import org.puente.events.access.CallerPrincipal;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Who is logged in to the console. */
public record ConsoleUser(UserAccount account) implements CallerPrincipal, AuthenticatedPrincipal {

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
