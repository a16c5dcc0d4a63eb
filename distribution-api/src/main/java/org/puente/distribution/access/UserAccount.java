package org.puente.distribution.access;

import java.util.Set;
import java.util.UUID;
import org.puente.events.access.AccessScope;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;

/** Somebody who may log in, with what they may do and whom they may see. */
public record UserAccount(
    UUID id,
    String username,
    String displayName,
    String language,
    boolean enabled,
    Set<Role> roles,
    AccessScope scope) {

  /** The same person as the maker of a request. */
  public Caller caller() {
    return new Caller(id, username, roles, scope);
  }
}
