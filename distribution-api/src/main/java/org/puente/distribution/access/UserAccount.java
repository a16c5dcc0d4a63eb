package org.puente.distribution.access;

import java.util.Set;
import java.util.UUID;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;

/**
 * Somebody who may log in, and the roles they hold, each somewhere.
 *
 * @param version rises with whatever changes what they may do
 */
public record UserAccount(
    UUID id,
    String username,
    String displayName,
    String language,
    boolean enabled,
    int version,
    Set<Grant> grants) {

  public UserAccount {
    grants = Set.copyOf(grants);
  }

  /** The same person as the maker of a request. */
  public Caller caller() {
    return new Caller(id, username, grants);
  }

  /** The roles they hold anywhere. */
  public Set<Role> roles() {
    return caller().roles();
  }
}
