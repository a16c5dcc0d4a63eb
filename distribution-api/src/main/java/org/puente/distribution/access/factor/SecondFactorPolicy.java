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

  SecondFactorPolicy(SecondFactorSettings settings, JdbcTotps totps) {
    this.settings = settings;
    this.totps = totps;
  }

  public boolean isDue(UUID user, Set<Role> roles) {
    return isRequired(roles) || isEnrolled(user);
  }

  public boolean isRequired(Set<Role> roles) {
    return !Collections.disjoint(settings.roles(), roles);
  }

  public boolean isEnrolled(UUID user) {
    return totps.isEnrolled(user);
  }
}
