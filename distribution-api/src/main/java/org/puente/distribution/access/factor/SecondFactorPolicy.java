package org.puente.distribution.access.factor;

import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.puente.events.access.Role;
import org.springframework.stereotype.Service;

/** Who has to show a second factor: some roles must have one, and whoever has one shows it. */
@Service
public class SecondFactorPolicy {

  private final SecondFactorSettings settings;
  private final JdbcTotps totps;
  private final Passkeys passkeys;

  SecondFactorPolicy(SecondFactorSettings settings, JdbcTotps totps, Passkeys passkeys) {
    this.settings = settings;
    this.totps = totps;
    this.passkeys = passkeys;
  }

  public boolean isDue(UUID user, Set<Role> roles) {
    return isRequired(roles) || isEnrolled(user);
  }

  public boolean isRequired(Set<Role> roles) {
    return !Collections.disjoint(settings.roles(), roles);
  }

  /** Whether somebody has an authenticator app or a passkey. */
  public boolean isEnrolled(UUID user) {
    return hasApp(user) || passkeys.any(user);
  }

  public boolean hasApp(UUID user) {
    return totps.isEnrolled(user);
  }
}
