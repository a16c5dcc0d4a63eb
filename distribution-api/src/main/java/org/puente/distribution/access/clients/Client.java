package org.puente.distribution.access.clients;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;

/**
 * A program that may call the API by itself.
 *
 * @param clientId what it logs in with
 * @param name what it is, for people
 * @param version rises with whatever changes whether its tokens are good
 * @param secretAt when its secret was made
 */
public record Client(
    UUID id,
    String clientId,
    String name,
    boolean enabled,
    int version,
    Set<Grant> grants,
    String createdBy,
    Instant secretAt,
    @Nullable Instant lastUsedAt) {

  /** No user's name holds a colon, so that the audit trail never takes a program for a person. */
  private static final String PREFIX = "client:";

  public Client {
    grants = Set.copyOf(grants);
  }

  /** As the audit trail calls it. */
  static String actor(String clientId) {
    return PREFIX + clientId;
  }

  /** As the maker of a request, with no other roles than these. */
  Caller caller(Set<Role> roles) {
    return new Caller(
        id,
        actor(clientId),
        grants.stream().filter(grant -> roles.contains(grant.role())).collect(toUnmodifiableSet()));
  }

  Set<Role> roles() {
    return grants.stream().map(Grant::role).collect(toUnmodifiableSet());
  }
}
