package org.puente.distribution.access.login;

import java.util.Set;
import java.util.UUID;
import org.puente.events.access.Role;

/** Whom a link was made for. */
public record Invitee(UUID id, String username, String displayName, Set<Role> roles) {}
