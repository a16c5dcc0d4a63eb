package org.puente.distribution.console;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.Caller;
import org.puente.events.access.CallerPrincipal;
import org.puente.events.access.Role;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Somebody who logged in to the console; holds no secret. */
record SessionUser(Caller caller, String displayName) implements UserDetails, CallerPrincipal {

  @Serial private static final long serialVersionUID = 1L;

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return authorities();
  }

  private List<SimpleGrantedAuthority> authorities() {
    return caller.roles().stream().map(Role::authority).map(SimpleGrantedAuthority::new).toList();
  }

  @Override
  public @Nullable String getPassword() {
    return null;
  }

  @Override
  public String getUsername() {
    return caller.username();
  }
}
