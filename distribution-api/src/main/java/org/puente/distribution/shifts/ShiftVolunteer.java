package org.puente.distribution.shifts;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.puente.events.access.Caller;
import org.puente.events.access.CallerPrincipal;
import org.puente.events.access.Grant;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Somebody who came to a shift, on a phone that is not theirs: no account, and nothing but the kits
 * of its site.
 *
 * @param id of theirs in this shift
 * @param code of the shift
 */
public record ShiftVolunteer(UUID id, UUID shiftId, String code, String name, Grant grant)
    implements CallerPrincipal, AuthenticatedPrincipal, Serializable {

  @Serial private static final long serialVersionUID = 1L;

  /** The audit trail names both: there may be many of that name, but one in a shift. */
  @Override
  public Caller caller() {
    return new Caller(id, getName(), Set.of(grant));
  }

  @Override
  public String getName() {
    return name + " (" + code + ")";
  }

  /** One authority for each role, named as for tokens. */
  public List<GrantedAuthority> authorities() {
    return caller().roles().stream()
        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(role.authority()))
        .toList();
  }
}
